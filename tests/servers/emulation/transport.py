"""Treats loopback connections as TLS, so that buckets and queues whose policy denies unencrypted requests respond."""

from ministack.core import iam_evaluator

_resolve = iam_evaluator._resolve_condition_key


def install():
    iam_evaluator._resolve_condition_key = _resolve_condition_key


def _resolve_condition_key(key, context):
    return "true" if key.lower() == "aws:securetransport" else _resolve(key, context)
