"""The two languages of the portal and what each is called."""

from enum import StrEnum


class Language(StrEnum):
    """A language of the portal; its value is the first part of every address."""

    DA = "da"
    EN = "en"

    @property
    def twin(self) -> "Language":
        """The other language."""
        return Language.EN if self is Language.DA else Language.DA

    @property
    def locale(self) -> str:
        """The CLDR locale for dates and numbers; English here is British."""
        return {"da": "da", "en": "en_GB"}[self.value]

    @property
    def native_name(self) -> str:
        """What speakers of the language call it."""
        return {"da": "Dansk", "en": "English"}[self.value]

    @classmethod
    def of_path(cls, path: str) -> "Language":
        """The language an address is written in; Danish where the path does not say.

        Works on any path, also on one that leads nowhere, so that an error page
        can answer in the reader's language.
        """
        first = path.lstrip("/").removeprefix("embed/").split("/", 1)[0]
        return cls.EN if first == cls.EN.value else cls.DA
