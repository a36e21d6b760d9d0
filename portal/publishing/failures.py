"""What the system says where it will not do something, in words that help."""

import errno
from pathlib import Path

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NOT_ALLOWED = (errno.EACCES, errno.EPERM)


def explained(error: OSError) -> str:
    """What went wrong, and what to do about it, in one sentence without its full stop."""
    what = Path(str(error.filename)) if error.filename else "a file"
    if error.errno in _NO_ROOM:
        # Which of thousands of files did not fit says nothing.
        return "there is no room left on the disk; make room, and publish again"
    if error.errno == errno.EROFS:
        return f"{what} is on a disk that can only be read; name a folder on another"
    if error.errno in _NOT_ALLOWED:
        return f"{what} may not be read or written; give whoever publishes the right to"
    if error.errno == errno.ENOENT:
        return f"{what} vanished meanwhile; publish again"
    return f"{what}: {error.strerror}" if error.strerror else str(error)
