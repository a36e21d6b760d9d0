"""Flows as readers see them."""

from dataclasses import dataclass, replace

from portal.domain.article import PageFields
from portal.domain.assembly.pages import Workshop
from portal.domain.help.arrows import node, target
from portal.domain.help.composing import taken_apart
from portal.domain.help.flow import START, FlowStructure
from portal.domain.help.pages import OpeningFields, PlanFields, StepFields, Telling
from portal.domain.help.shown import Due, Flow, Plan, Step
from portal.domain.library import Prose
from portal.domain.rendered import Target
from portal.domain.typography import typographic


@dataclass(frozen=True, slots=True)
class FlowWorkshop(Workshop):
    """What it takes to make the flows of one language; the library has been found faultless."""

    def flows(self) -> dict[str, Flow]:
        """Every flow, in the order of the door."""
        ordered = sorted(self.library.flows.items(), key=lambda each: (each[1].order, each[0]))
        return {identifier: self._flow(identifier, flow) for identifier, flow in ordered}

    def _flow(self, identifier: str, flow: FlowStructure) -> Flow:
        return Flow(
            id=identifier,
            audience=flow.audience,
            group=flow.group,
            icon=flow.icon,
            has_quick_exit=flow.quick_exit == "true",
            opening=self._step(identifier, START),
            steps={each: self._step(identifier, each) for each in flow.steps if each != START},
            plans={each: self._plan(identifier, each) for each in flow.plans},
        )

    def _step(self, flow: str, name: str) -> Step:
        page = self._words(flow, name)
        fields = page.fields
        assert isinstance(fields, OpeningFields | StepFields)  # noqa: S101 (or not understood)
        question = fields.question if isinstance(fields, OpeningFields) else fields.title
        sources = fields.sources if isinstance(fields, OpeningFields) else ()
        choices = self.library.flows[flow].steps[name].items()
        return Step(
            **self._shared(page),
            sources=self._sources(sources),
            flow=flow,
            question=typographic(question, self.language),
            choices=tuple(
                Target(typographic(fields.choices[choice], self.language), self._href(flow, named))
                for choice, named in choices
            ),
        )

    def _plan(self, flow: str, name: str) -> Plan:
        page = self._words(flow, name)
        fields = page.fields
        assert isinstance(fields, PlanFields)  # noqa: S101 (or it would not have been understood)
        whole = self.library.flows[flow]
        structure = whole.plans[name]
        shared = self._shared(page)
        body, lists = taken_apart(shared["text"].html)
        due = tuple(
            Due(id=each.id, what=typographic(fields.deadlines[each.id], self.language),
                hours=each.hours, months=each.months, source=each.source)
            for each in structure.deadlines
        )  # fmt: skip
        return Plan(
            **{**shared, "text": replace(shared["text"], html=body)},
            sources=self._sources(fields.sources),
            flow=flow,
            lists=lists,
            tell=tuple(map(self._telling, fields.tell)),
            deadlines=due,
            contacts=self._contacts(structure.contacts),
            articles=structure.articles or whole.articles,
        )

    def _telling(self, telling: Telling) -> Telling:
        return telling.model_copy(
            update={
                "to": typographic(telling.to, self.language),
                "text": typographic(telling.text, self.language),
            }
        )

    def _words(self, flow: str, name: str) -> Prose[PageFields]:
        return self.library.help[self.language, node(flow, name)]

    def _href(self, flow: str, named: str) -> str:
        return self.address(self.library.help[self.language, target(flow, named)])
