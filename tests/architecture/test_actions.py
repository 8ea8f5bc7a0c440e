"""What every deed of people has in common, seen in the source itself."""

import ast

from tests.architecture.source import PACKAGE, Function, called_name, calls, modules, parsed, public_functions, say

ACTIONS = public_functions("actions")
RECORDING = {"record", "record_each", "record_read"}
# A seal is the trace of its own making; a draft is no deed yet, only what somebody has typed.
WITHOUT_EVENT = {PACKAGE / "access" / "actions" / name for name in ("sealing.py", "drafts.py")}


def test_every_action_takes_its_arguments_by_name_and_the_actor_as_by():
    wrong = [f"{action}: write (*, by: Actor, …)" for action in ACTIONS if action.positional or not _by_first(action)]
    say(wrong)


def test_every_action_leaves_an_audit_event():
    wrong = [
        f"{action}: call record(by=by, what=…) or another action that does"
        for action in ACTIONS
        if action.file not in WITHOUT_EVENT and not _leaves_event(action.node, action, seen=set())
        if action.file.stem != "sealing"  # a seal is a record itself; an event of it would want sealing again
    ]
    say(wrong)


def test_an_action_that_records_is_one_transaction():
    wrong = [
        f"{action}: decorate it with @transaction.atomic, so that the deed and its event stand or fall together"
        for action in ACTIONS
        if any(called_name(call) in RECORDING for call in calls(action.node))
        if "transaction.atomic" not in action.decorators
        if not any(ast.unparse(call.func) == "transaction.atomic" for call in calls(action.node))
    ]
    say(wrong)


def _by_first(action: Function) -> bool:
    return "by" in action.keyword_only


def _leaves_event(node: ast.AST, action: Function, seen: set[str]) -> bool:
    """Follow the calls within the module, and those of other actions, until one records."""
    local = {inner.name: inner for inner in parsed(action.file).body if isinstance(inner, ast.FunctionDef)}
    for call in calls(node):
        name = called_name(call)
        if name in {"record", "record_each", "record_read"}:
            return True
        if name in local and name not in seen and _leaves_event(local[name], action, seen | {name}):
            return True
        if name not in local and _is_action(call, action):
            return True
    return False


def _is_action(call: ast.Call, action: Function) -> bool:
    # Of another module: it is an action if it was imported from one, and then it has its own turn in this test.
    words = ast.unparse(call.func).split(".")
    for node in parsed(action.file).body:
        if not isinstance(node, ast.ImportFrom) or "actions" not in _origin(node, action).split("."):
            continue
        if words[0] in {alias.asname or alias.name for alias in node.names}:
            return not words[-1].startswith("_")
    return False


def _origin(node: ast.ImportFrom, action: Function) -> str:
    if not node.level:
        return node.module or ""
    folder = action.file.parent
    for _step in range(node.level - 1):
        folder = folder.parent
    package = ".".join(folder.relative_to(PACKAGE.parent).parts)
    return f"{package}.{node.module or ''}"


def test_there_are_actions_to_check():
    assert modules("access", "actions")
    assert len(ACTIONS) > 20
