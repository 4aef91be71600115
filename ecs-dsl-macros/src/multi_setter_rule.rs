//! Rules about several values of a chain.

use crate::table::Kind;

/// A rule about the values of several setters, in the order of its parameters.
#[derive(Debug)]
pub(crate) struct MultiSetterRule {
    builders: &'static [&'static str],
    pub(crate) parts: &'static [RuleArgument],
    pub(crate) rule: &'static str,
    /// A setter that sets all of the values at once, with an argument that is already checked.
    pub(crate) combined: Option<&'static str>,
}

/// An argument of the rule: its setter and default.
#[derive(Debug)]
pub(crate) struct RuleArgument {
    /// The setter, whose first argument is the value.
    pub(crate) setter: &'static str,
    /// The index of the constructor's argument that has the setter; none if the chain itself has it.
    pub(crate) of_argument: Option<usize>,
    pub(crate) kind: Kind,
    /// The default: a constant of `ecs_dsl::rules::defaults`.
    pub(crate) default: Option<&'static str>,
}

const fn part(setter: &'static str, kind: Kind) -> RuleArgument {
    RuleArgument {
        setter,
        of_argument: None,
        kind,
        default: None,
    }
}

const fn or(setter: &'static str, kind: Kind, default: &'static str) -> RuleArgument {
    RuleArgument {
        default: Some(default),
        ..part(setter, kind)
    }
}

const TASKS: &[&str] = &["Service", "Worker"];

#[rustfmt::skip]
const MULTI_SETTER_RULES: &[MultiSetterRule] = &[
    MultiSetterRule { builders: TASKS, rule: "fargate_size", combined: Some("size"), parts: &[
        or("cpu", Kind::Number, "TASK_CPU"),
        or("memory", Kind::Number, "TASK_MEMORY"),
    ] },
    MultiSetterRule { builders: TASKS, rule: "desired_count", combined: None, parts: &[
        part("scale", Kind::Range),
        part("desired_count", Kind::Number),
    ] },
    MultiSetterRule { builders: &["Postgres"], rule: "database_growth", combined: None, parts: &[
        or("allocated_storage", Kind::Number, "DATABASE_STORAGE"),
        part("max_allocated_storage", Kind::Number),
    ] },
    MultiSetterRule { builders: &["Alarm"], rule: "alarm_periods", combined: None, parts: &[
        part("breaching_periods", Kind::Number),
        or("periods", Kind::Number, "ALARM_PERIODS"),
    ] },
    MultiSetterRule { builders: &["Alarm"], rule: "alarm_window", combined: None, parts: &[
        RuleArgument { of_argument: Some(1), ..part("period", Kind::Time) },
        or("periods", Kind::Number, "ALARM_PERIODS"),
    ] },
    MultiSetterRule { builders: &["HealthCheck"], rule: "health_timing", combined: None, parts: &[
        or("interval", Kind::Time, "HEALTH_INTERVAL"),
        or("timeout", Kind::Time, "HEALTH_TIMEOUT"),
    ] },
    MultiSetterRule { builders: &["Deployment"], rule: "deployment_percents", combined: None, parts: &[
        or("minimum_healthy_percent", Kind::Float, "MINIMUM_HEALTHY_PERCENT"),
        or("maximum_percent", Kind::Float, "MAXIMUM_PERCENT"),
    ] },
];

/// The rules about several setters of a builder.
pub(crate) fn for_builder(builder: &str) -> impl Iterator<Item = &'static MultiSetterRule> {
    MULTI_SETTER_RULES
        .iter()
        .filter(move |rule| rule.builders.contains(&builder))
}

#[cfg(test)]
pub(crate) fn rows() -> impl Iterator<Item = (&'static [&'static str], &'static str, &'static str)>
{
    MULTI_SETTER_RULES.iter().flat_map(|rule| {
        let own = rule.parts.iter().filter(|part| part.of_argument.is_none());
        own.map(|part| (rule.builders, part.setter, rule.rule))
    })
}
