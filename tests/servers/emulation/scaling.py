"""Application Auto Scaling, which the server doesn't have: its two resource types, and the calls that the tests need."""

import json
import uuid

from ministack import app
from ministack.core import router
from ministack.core.responses import AccountRegionScopedDict, json_response

from .resource import arn, register

_targets = AccountRegionScopedDict()
_policies = AccountRegionScopedDict()
_CHANGEABLE = ("MinCapacity", "MaxCapacity", "SuspendedState")
_IDENTITY = ("ServiceNamespace", "ResourceId", "ScalableDimension")


def install():
    register(
        "AWS::ApplicationAutoScaling::ScalableTarget",
        lambda logical_id, props, stack: _put_target(props),
        update=lambda physical_id, old, new, stack, logical_id: _put_target(new),
        delete=lambda physical_id, props: _targets.pop(physical_id, None),
        replaced_by=_IDENTITY,
    )
    register(
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        lambda logical_id, props, stack: _put_policy(_policy_arn(props), props),
        update=lambda physical_id, old, new, stack, logical_id: _put_policy(physical_id, new),
        delete=lambda physical_id, props: _policies.pop(physical_id, None),
        replaced_by=["PolicyName", "ScalingTargetId", *_IDENTITY],
    )
    app.SERVICE_HANDLERS["application-autoscaling"] = _handle
    # Otherwise the router searches all services of botocore.
    router.SERVICE_PATTERNS["application-autoscaling"] = {"target_prefixes": ["AnyScaleFrontendService"]}


def _put_target(props):
    identity = "|".join(props[key] for key in ("ResourceId", "ScalableDimension", "ServiceNamespace"))
    _targets[identity] = {
        # What the template doesn't set stays, as on AWS.
        **{key: value for key, value in _targets.get(identity, {}).items() if key == "SuspendedState"},
        **{key: props[key] for key in _IDENTITY},
        "MinCapacity": int(props["MinCapacity"]),
        "MaxCapacity": int(props["MaxCapacity"]),
        "CreationTime": 0,
        "RoleARN": props.get("RoleARN", arn("iam", "role/aws-service-role/ecs.application-autoscaling.amazonaws.com")),
        "ScheduledActions": props.get("ScheduledActions") or [],
    }
    return identity, {"Id": identity}


def _policy_arn(props):
    return arn("autoscaling", f"scalingPolicy:{uuid.uuid4()}:policyName/{props['PolicyName']}")


def _put_policy(identity, props):
    resource, dimension, namespace = (props.get("ScalingTargetId") or "||").split("|")
    _policies[identity] = {
        "PolicyARN": identity,
        "PolicyName": props["PolicyName"],
        "PolicyType": props["PolicyType"],
        "ServiceNamespace": props.get("ServiceNamespace") or namespace,
        "ResourceId": props.get("ResourceId") or resource,
        "ScalableDimension": props.get("ScalableDimension") or dimension,
        "TargetTrackingScalingPolicyConfiguration": props.get("TargetTrackingScalingPolicyConfiguration"),
        "StepScalingPolicyConfiguration": props.get("StepScalingPolicyConfiguration"),
        "CreationTime": 0,
    }
    return identity, {"Arn": identity, "Id": identity}


async def _handle(method, path, headers, body, query_params):
    """The API, in JSON 1.1. Nothing scales, so that there are no activities."""
    action = headers.get("x-amz-target", "").rpartition(".")[2]
    request = json.loads(body or b"{}")
    if action == "DescribeScalableTargets":
        found = [{k: v for k, v in t.items() if k != "ScheduledActions"} for t in _matching(_targets, request)]
        return json_response({"ScalableTargets": found})
    if action == "RegisterScalableTarget":
        found = _matching(_targets, request)
        # A new target isn't needed: those of the tests are in templates.
        if not found:
            return json_response({"__type": "ValidationException", "message": "no such target"}, 400)
        found[0].update({key: request[key] for key in _CHANGEABLE if key in request})
        return json_response({})
    if action == "DescribeScalingActivities":
        return json_response({"ScalingActivities": []})
    if action == "DescribeScalingPolicies":
        found = [{k: v for k, v in p.items() if v is not None} for p in _matching(_policies, request)]
        return json_response({"ScalingPolicies": found})
    if action == "DescribeScheduledActions":
        return json_response({"ScheduledActions": [a for t in _matching(_targets, request) for a in _scheduled(t)]})
    return json_response({"__type": "UnknownOperationException", "message": action}, 400)


def _matching(store, request):
    wanted = request.get("ResourceIds") or ([request["ResourceId"]] if "ResourceId" in request else None)
    return [
        record
        for record in store.values()
        if record["ServiceNamespace"] == request["ServiceNamespace"] and (not wanted or record["ResourceId"] in wanted)
    ]


def _scheduled(target):
    for action in target["ScheduledActions"]:
        identity = {key: target[key] for key in _IDENTITY}
        described = {**identity, **action, "CreationTime": 0}
        described["ScheduledActionARN"] = arn("autoscaling", f"scheduledAction:{action['ScheduledActionName']}")
        yield described
