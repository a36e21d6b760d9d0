"""What a page says in the console."""

# Playwright keeps workers out where tests look at pages alone, and says so as the page itself.
_OF_THE_TESTS = "Service Worker registration blocked by Playwright"


def hear(source, said):
    """Note what a page or context says, in the order it is said."""

    def note(message):
        if message.text != _OF_THE_TESTS:
            said.append(message.text)

    source.on("console", note)
