//! Advice on failure reasons, and lists of failures in messages.

use crate::cfn::type_info;
use crate::deploy::ValidationFinding;
use crate::deploy::causes::{Nature, operation_cause};

/// What is known about a reason of a failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Advice {
    /// The cause, such as `exists-outside`.
    pub(super) cause: &'static str,
    /// The finding and the fix.
    pub(super) text: String,
}

/// The failed resource: its type and its physical id.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Subject<'a> {
    pub(super) type_name: &'a str,
    pub(super) id: &'a str,
}

/// The cause of the failure of a resource, if its reason is known. The default subject is the stack itself.
pub(super) fn advice(subject: Subject<'_>, reason: Option<&str>) -> Option<Advice> {
    let reason = reason?;
    let cause = operation_cause(reason).filter(|cause| cause.nature != Nature::Expected)?;
    let of_type = type_info(subject.type_name).and_then(|info| info.deletion_advice.as_ref());
    let of_type = of_type.filter(|advice| {
        let mut reasons = advice.reasons.iter();
        reasons.any(|fragment| reason.contains(fragment))
    });
    let remedy = match of_type {
        Some(advice) => advice.advice.replace("{}", subject.id),
        None => cause.remedy_for(reason),
    };
    Some(Advice {
        cause: cause.code,
        text: format!("{}: {remedy}", cause.summary),
    })
}

/// `findings` as indented lines below their message; `reason` if there are none.
pub(super) fn list_validation_findings(findings: &[ValidationFinding], reason: &str) -> String {
    if findings.is_empty() {
        return format!(": {reason}");
    }
    findings
        .iter()
        .map(|finding| format!("\n  {}", describe(finding)))
        .collect()
}

fn describe(finding: &ValidationFinding) -> String {
    let ValidationFinding {
        logical_id,
        type_name,
        check,
        path,
        reason,
        prevents_execution,
    } = finding;
    let subject = match (logical_id, type_name) {
        (Some(id), Some(type_name)) => format!("`{id}` ({type_name}): "),
        (Some(id), None) => format!("`{id}`: "),
        _ => String::new(),
    };
    let place = path.as_ref().map(|path| format!(" at `{path}`"));
    let severity = if *prevents_execution { "" } else { "warning: " };
    format!(
        "{severity}{subject}{reason}{} [{check}]",
        place.unwrap_or_default()
    )
}
