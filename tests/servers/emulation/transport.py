"""Loopback stands for the TLS that every request to AWS uses: a bucket or queue whose policy refuses unencrypted
requests answers here too."""

from ministack.core import iam_evaluator

_resolve = iam_evaluator._resolve_condition_key


def install():
    iam_evaluator._resolve_condition_key = _resolve_condition_key


def _resolve_condition_key(key, context):
    return "true" if key.lower() == "aws:securetransport" else _resolve(key, context)
