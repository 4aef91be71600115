"""Alarms: the server refuses metric math. Here an alarm over an expression has the metric of its first query, and keeps its queries."""

from ministack.services.cloudformation import provisioners

_record = provisioners._cw_metric_alarm_record


def install():
    provisioners._cw_metric_alarm_record = _with_expressions


def _with_expressions(name, props):
    queries = props.get("Metrics")
    if not queries:
        return _record(name, props)
    first = next(query["MetricStat"] for query in queries if "MetricStat" in query)
    metric = {name: first["Metric"].get(name) for name in ("Namespace", "MetricName", "Dimensions")}
    own = {key: value for key, value in props.items() if key != "Metrics"}
    alarm = _record(name, {**own, **metric, "Period": first["Period"], "Statistic": first["Stat"]})
    return {**alarm, "Metrics": queries}
