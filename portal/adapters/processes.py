"""Work done for both languages at once, where the machine has the processors for it."""

import multiprocessing
import os
import threading
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from portal.domain.language import Language
from portal.domain.problems import ContentError, Problem

T = TypeVar("T")
Task = Callable[[Language], T]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of a task, in a form that can be sent from process to process."""

    made: Any = None
    problems: tuple[Problem, ...] = ()
    error: Exception | None = None


def by_language(task: Task[T]) -> Mapping[Language, T]:
    """What a task makes for each language, each in a process of its own.

    What is made is copied from process to process; nothing else that the task changes
    in memory is seen here. Raises ContentError with the problems of all languages, and
    any other error as it is. A process begins as a copy of this one, with everything in
    it, and that is safe only while nothing else runs here: where there are threads, or
    only one processor, the languages take turns.
    """
    here, *elsewhere = Language
    begun = {language: _begin(task, language) for language in elsewhere} if _can_fork() else {}
    outcomes = {here: _done(task, here)}
    for language in elsewhere:
        outcomes[language] = _end(*begun[language]) if language in begun else _done(task, language)
    for outcome in outcomes.values():
        if outcome.error is not None:
            raise outcome.error
    problems = [problem for outcome in outcomes.values() for problem in outcome.problems]
    if problems:
        raise ContentError(problems)
    return {language: outcome.made for language, outcome in outcomes.items()}


def _can_fork() -> bool:
    return hasattr(os, "fork") and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


def _done(task: Task[Any], language: Language) -> _Outcome:
    try:
        return _Outcome(made=task(language))
    except ContentError as error:
        return _Outcome(problems=error.problems)
    except Exception as error:  # noqa: BLE001 (raised again by the process that waits for it)
        # Where it happened would otherwise be lost on the way.
        error.add_note("".join(traceback.format_exception(error)))
        return _Outcome(error=error)


def _begin(task: Task[Any], language: Language) -> tuple[BaseProcess, Connection]:
    context = multiprocessing.get_context("fork")
    mine, theirs = context.Pipe(duplex=False)
    # As a daemon, it ends when this process does.
    process = context.Process(target=_work, args=(task, language, theirs), daemon=True)
    process.start()
    theirs.close()
    return process, mine


def _work(task: Task[Any], language: Language, answer: Connection) -> None:
    answer.send(_done(task, language))


def _end(process: BaseProcess, answer: Connection) -> _Outcome:
    try:
        outcome: _Outcome = answer.recv()
    except EOFError:
        outcome = _Outcome(error=ChildProcessError("a process ended before its work was done"))
    answer.close()
    process.join()
    return outcome
