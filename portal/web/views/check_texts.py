"""What the self-check says: names of states, and the sentences that scripts put together."""

from portal.web.languages import gettext


def states() -> dict[str, str]:
    """What the state of a gate, or of a point of a framework, is called."""
    return {
        "": "",
        # L10N: states of an essential, as “Backup”, in the result of the self-check
        "place": gettext("in place"),
        "gap": gettext("missing"),
        "doubt": gettext("find out"),
        "missing": gettext("not answered"),
        "unasked": gettext("not asked"),
    }


def texts(audience: str) -> dict[str, str]:
    """Sentences that scripts put together; {names} in them are filled in there."""
    return {
        "result": gettext("Result of the quick test")
        if audience == "citizen"
        else gettext("Result of the self-check"),
        "progress": gettext("{done} of {all} answered, about {minutes} minutes left"),
        "last": gettext("{done} of {all} answered, about a minute left"),
        "overview": gettext("Back to the overview"),
        "sure": gettext("Erase all answers? This cannot be undone."),
        "saved": gettext("Saved as {name}. Look among the downloads."),
        "text_copied": gettext("The text has been copied."),
        "bad_link": gettext("The link cannot be used. Your own answers are unchanged."),
        "from_link": gettext("These answers came with a link. Nothing of it is kept here."),
        "all_answered": gettext("All {all} answered"),
        "profile_first": gettext("Answer the questions about the company first."),
        "unanswered": gettext("Not answered yet"),
        "next": gettext("Next"),
        "see": gettext("See the result"),
        "erased": gettext("All answers have been erased."),
        "kept": gettext("Your answers from last time are here again."),
        "file_opened": gettext("The file has been opened."),
        "copied": gettext("The link has been copied. Whoever has it can see the answers."),
        "refused": gettext("Nothing was changed."),
        "large": gettext("The file is too large to be one of ours."),
        "json": gettext("The file cannot be read: it is not a file saved here, or it is damaged."),
        "form": gettext("The file was not saved by this self-check."),
        "check": gettext("The file belongs to the other self-check."),
        "key": gettext("There is something in the file that does not belong there: {detail}."),
        "version": gettext(
            "The file was saved with version {before} of the questions, and this is version "
            "{now}. It can be compared with, but not gone on with."
        ),
        "earlier": gettext("Compared with {date}"),
        "from_to": gettext(
            "Score: {before} before, {now} now. {band_before} before, {band_now} now."
        ),
        "closed": gettext("Essentials now in place"),
        "opened": gettext("Essentials no longer in place"),
        "better": gettext("Better"),
        "worse": gettext("Worse"),
        "learned": gettext("Now known"),
        "changed": gettext("Answered otherwise"),
        "same": gettext("No answer has changed."),
        "other_version": gettext(
            "The earlier file has version {before} of the questions, this is {now}. Each keeps "
            "its own score, and the two cannot be held against each other number by number."
        ),
        "added": gettext("New questions, or not answered then"),
        "removed": gettext("Questions that are no longer there"),
        "recheck": gettext("Take the self-check again"),
        "file": gettext("self-check"),
        "columns": gettext("Order;When;Action;How to check;Effort;Cost;Essential;Article"),
        "lanes": gettext("First;Now;Then;Fine-tuning"),
    }
