"""What a page of a copy may load: what it may on the web, from the folder that it lies in."""

# A copy fetches nothing, is no application to install, and has no worker.
_NEEDLESS = frozenset({"connect-src", "manifest-src", "worker-src"})


def policy_on_disk(policy: str) -> str:
    """A policy of a page as it holds from a disk.

    What `'self'` means there, each browser decides for itself: the address of a file has
    no host that two files could share. So the scheme is named beside it (decision 0024).
    """
    directives = (each.strip() for each in policy.split(";"))
    kept = (each for each in directives if each and each.split()[0] not in _NEEDLESS)
    return "; ".join(each.replace("'self'", "'self' file:") for each in kept)
