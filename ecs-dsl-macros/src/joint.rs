//! Values of one chain that are legal only together.

use crate::table::Kind;

/// A rule of several values, in the order of its arguments.
#[derive(Debug)]
pub(crate) struct Joint {
    builders: &'static [&'static str],
    pub(crate) parts: &'static [Part],
    pub(crate) rule: &'static str,
    /// A setter that gives all of them at once, as a value that has passed the rule.
    pub(crate) together: Option<&'static str>,
}

/// One of the values: where it is given, and what counts if it isn't.
#[derive(Debug)]
pub(crate) struct Part {
    /// The setter, of which the first argument counts.
    pub(crate) setter: &'static str,
    /// The argument of the constructor whose setter it is; the chain's own otherwise.
    pub(crate) of_argument: Option<usize>,
    pub(crate) kind: Kind,
    /// A constant of `ecs_dsl::rules::defaults`.
    pub(crate) default: Option<&'static str>,
}

const fn part(setter: &'static str, kind: Kind) -> Part {
    Part {
        setter,
        of_argument: None,
        kind,
        default: None,
    }
}

const fn or(setter: &'static str, kind: Kind, default: &'static str) -> Part {
    Part {
        default: Some(default),
        ..part(setter, kind)
    }
}

const TASKS: &[&str] = &["Service", "Worker"];

#[rustfmt::skip]
const JOINTS: &[Joint] = &[
    Joint { builders: TASKS, rule: "fargate_size", together: Some("size"), parts: &[
        or("cpu", Kind::Number, "TASK_CPU"),
        or("memory", Kind::Number, "TASK_MEMORY"),
    ] },
    Joint { builders: TASKS, rule: "desired_count", together: None, parts: &[
        part("scale", Kind::Range),
        part("desired_count", Kind::Number),
    ] },
    Joint { builders: &["Postgres"], rule: "database_growth", together: None, parts: &[
        or("allocated_storage", Kind::Number, "DATABASE_STORAGE"),
        part("max_allocated_storage", Kind::Number),
    ] },
    Joint { builders: &["Alarm"], rule: "alarm_periods", together: None, parts: &[
        part("breaching_periods", Kind::Number),
        or("periods", Kind::Number, "ALARM_PERIODS"),
    ] },
    Joint { builders: &["Alarm"], rule: "alarm_window", together: None, parts: &[
        Part { of_argument: Some(1), ..part("period", Kind::Time) },
        or("periods", Kind::Number, "ALARM_PERIODS"),
    ] },
    Joint { builders: &["HealthCheck"], rule: "health_timing", together: None, parts: &[
        or("interval", Kind::Time, "HEALTH_INTERVAL"),
        or("timeout", Kind::Time, "HEALTH_TIMEOUT"),
    ] },
    Joint { builders: &["Deployment"], rule: "deployment_percents", together: None, parts: &[
        or("minimum_healthy_percent", Kind::Float, "MINIMUM_HEALTHY_PERCENT"),
        or("maximum_percent", Kind::Float, "MAXIMUM_PERCENT"),
    ] },
];

/// The rules of several calls of one chain.
pub(crate) fn joints(builder: &str) -> impl Iterator<Item = &'static Joint> {
    JOINTS
        .iter()
        .filter(move |joint| joint.builders.contains(&builder))
}

#[cfg(test)]
pub(crate) fn rows() -> impl Iterator<Item = (&'static [&'static str], &'static str, &'static str)>
{
    JOINTS.iter().flat_map(|joint| {
        let own = joint.parts.iter().filter(|part| part.of_argument.is_none());
        own.map(|part| (joint.builders, part.setter, joint.rule))
    })
}
