"""Work done at once, such as for both languages, where the machine has the processors for it."""

import multiprocessing
import os
import threading
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from portal.domain.language import Language
from portal.domain.problems import ContentError, Problem

T = TypeVar("T")
Task = Callable[[], T]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of a task, in a form that can be sent from process to process."""

    made: Any = None
    problems: tuple[Problem, ...] = ()
    error: Exception | None = None


def by_language(task: Callable[[Language], T]) -> Mapping[Language, T]:
    """What a task makes for each language, each in a process of its own."""
    made = at_once([partial(task, language) for language in Language])
    return dict(zip(Language, made, strict=True))


def at_once(tasks: Sequence[Task[T]]) -> list[T]:
    """What each task makes, the first of them here, and the others in processes of their own.

    What is made is copied from process to process; nothing else that a task changes
    in memory is seen here. Raises ContentError with the problems of all tasks, and
    any other error as it is. A process begins as a copy of this one, with everything in
    it, and that is safe only while nothing else runs here: where there are threads, or
    only one processor, the tasks take turns.
    """
    here, *elsewhere = tasks
    begun = [_begin(task) for task in elsewhere] if _can_fork() else []
    outcomes = [_done(here)]
    outcomes += [_end(*each) for each in begun] if begun else [_done(task) for task in elsewhere]
    for outcome in outcomes:
        if outcome.error is not None:
            raise outcome.error
    problems = [problem for outcome in outcomes for problem in outcome.problems]
    if problems:
        raise ContentError(problems)
    return [outcome.made for outcome in outcomes]


def _can_fork() -> bool:
    return hasattr(os, "fork") and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


def _done(task: Task[Any]) -> _Outcome:
    try:
        return _Outcome(made=task())
    except ContentError as error:
        return _Outcome(problems=error.problems)
    except Exception as error:  # noqa: BLE001 (raised again by the process that waits for it)
        # Where it happened would otherwise be lost on the way.
        error.add_note("".join(traceback.format_exception(error)))
        return _Outcome(error=error)


def _begin(task: Task[Any]) -> tuple[BaseProcess, Connection]:
    context = multiprocessing.get_context("fork")
    mine, theirs = context.Pipe(duplex=False)
    # As a daemon, it ends when this process does.
    process = context.Process(target=_work, args=(task, theirs), daemon=True)
    process.start()
    theirs.close()
    return process, mine


def _work(task: Task[Any], answer: Connection) -> None:
    answer.send(_done(task))


def _end(process: BaseProcess, answer: Connection) -> _Outcome:
    try:
        outcome: _Outcome = answer.recv()
    except EOFError:
        outcome = _Outcome(error=ChildProcessError("a process ended before its work was done"))
    answer.close()
    process.join()
    return outcome
