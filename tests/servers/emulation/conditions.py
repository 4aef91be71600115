"""Conditions: the server only compares parameters and literals, and its change sets contain resources whose condition is
false. Here both sides of Fn::Equals can be any expression without resources, and change sets omit these resources."""

import copy

from ministack.services.cloudformation import changesets, engine, handlers, stacks

_users = (engine, changesets, handlers, stacks)
_evaluate = engine._evaluate_conditions
_resolve_for_difference = changesets._resolve_props_for_diff


def install():
    for module in _users:
        module._evaluate_conditions = _evaluate_any
    changesets._resolve_props_for_diff = _without_absent


def _evaluate_any(template, params):
    conditions = template.get("Conditions")
    if not conditions:
        return _evaluate(template, params)
    literal = copy.deepcopy(conditions)
    _make_literal(literal, params, template.get("Mappings") or {})
    return _evaluate({**template, "Conditions": literal}, params)


def _make_literal(node, params, mappings):
    """Resolves the arguments of each Fn::Equals in place."""
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    if isinstance(node, dict) and "Fn::Equals" in node:
        node["Fn::Equals"] = engine._resolve_refs(node["Fn::Equals"], {}, params, {}, mappings, "", "")
        return
    for child in children:
        _make_literal(child, params, mappings)


def _without_absent(template, params, stack_name, stack_id):
    resolved = _resolve_for_difference(template, params, stack_name, stack_id)
    if not template or not resolved.get("Resources"):
        return resolved
    holds = _evaluate_any(template, params)
    present = {
        logical_id: resource
        for logical_id, resource in resolved["Resources"].items()
        if holds.get(resource.get("Condition"), True)
    }
    return {**resolved, "Resources": present}
