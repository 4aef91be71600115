//! Advice for known failure reasons, and lists of failures in messages.

use crate::cfn::type_info;
use crate::deploy::ValidationFinding;

/// Fragments of AWS's reasons that any type can have, and the advice.
const ADVICE: [(&[&str], &str); 4] = [
    (
        &["Priority '", "PriorityInUse"],
        "another rule of the listener has this priority: run the command `lock` for the stage, which chooses a free one, or set `.priority(…)`",
    ),
    (
        &["etwork interface", "eni-"],
        "delete the resource that uses the network interface; to find it, run `aws ec2 describe-network-interfaces`",
    ),
    (
        &[
            "eletion protection",
            "DeletionProtection",
            "protected DB",
            "TerminationProtection",
        ],
        "disable its deletion protection first",
    ),
    (
        &["not authorized to perform", "AccessDenied", "Access Denied"],
        "grant the permission that the reason names to the credentials or the service role",
    ),
];

/// How to fix the failure of the resource `id`, if its reason is known.
pub(super) fn advice(type_name: &str, reason: Option<&str>, id: &str) -> Option<String> {
    let reason = reason?;
    let of_type = type_info(type_name).and_then(|info| info.deletion_advice.as_ref());
    let of_type = of_type.map(|advice| (advice.reasons, advice.advice));
    let (_, text) = of_type
        .into_iter()
        .chain(ADVICE)
        .find(|(fragments, _)| fragments.iter().any(|fragment| reason.contains(fragment)))?;
    Some(text.replace("{}", id))
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
