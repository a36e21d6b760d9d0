"""A flow drawn for those who write it: the text that Graphviz makes a picture of."""

import textwrap
from collections.abc import Iterator, Mapping

from portal.domain.help.shown import Flow, Plan, Step
from portal.domain.language import Language

_WIDTH = 28
_TONGUE = {Language.DA: "Dansk", Language.EN: "English"}
# As the portal looks: petrol for what is asked, white for plans, dashes for other flows.
_HEAD = """\
digraph {name} {{
  graph [rankdir=TB, nodesep=0.4, ranksep=0.6, label={label}, labelloc=t, fontname="sans-serif"]
  node [shape=box, style="rounded,filled", fillcolor="#e2f0ef", color="#0b505d", \
fontname="sans-serif"]
  edge [color="#0b505d", fontname="sans-serif", fontsize=11]"""


def drawn(flow: Flow, flows: Mapping[str, Flow]) -> str:
    """One flow in the words of one language, as Graphviz reads it.

    What an arrow leads to in another flow is drawn by its title only.
    """
    own = {page.address: page for page in flow.pages()}
    known = {page.address: page for each in flows.values() for page in each.pages()}
    label = f"{flow.opening.title} ({flow.id}, {_TONGUE[flow.opening.language]})"
    lines = [_HEAD.format(name=_quoted(flow.id), label=_quoted(label))]
    lines += [f"  {_node(page)}" for page in own.values()]
    elsewhere: dict[str, Step | Plan] = {}
    for step in (flow.opening, *flow.steps.values()):
        for choice in step.choices:
            to = known[choice.href]
            if choice.href not in own:
                elsewhere[to.id] = to
            lines.append(
                f"  {_quoted(step.id)} -> {_quoted(to.id)} [label={_wrapped(choice.title)}]"
            )
    lines += _others(elsewhere)
    return "\n".join([*lines, "}", ""])


def _node(page: Step | Plan) -> str:
    if isinstance(page, Step):
        return f"{_quoted(page.id)} [label={_wrapped(page.question)}]"
    names = (f"{place}. {contact.name}" for place, contact in enumerate(page.contacts, 1))
    label = _wrapped(page.title, *names)
    return f'{_quoted(page.id)} [label={label}, fillcolor="#ffffff", penwidth=2]'


def _others(pages: Mapping[str, Step | Plan]) -> Iterator[str]:
    for identifier, page in pages.items():
        label = _wrapped(page.title, f"flow:{identifier}")
        yield f'  {_quoted(identifier)} [label={label}, style="rounded,dashed"]'


def _wrapped(*paragraphs: str) -> str:
    return _quoted("\n".join(line for each in paragraphs for line in textwrap.wrap(each, _WIDTH)))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
