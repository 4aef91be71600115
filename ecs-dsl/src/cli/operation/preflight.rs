//! The preflight findings as text.

use crate::cli::terminal::style::{self, paint};
use crate::deploy::engine::{Finding, FindingSeverity, Preflight};

/// One entry per warning, and one line for all checks that couldn't run. Certain failures are part of the error that
/// ends the run. The local engine can't check anything outside of it, so its missing checks aren't listed.
pub(in crate::cli) fn lines(preflight: &Preflight, is_local: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for finding in &preflight.findings {
        if finding.severity == FindingSeverity::MayFail {
            lines.push(warning(finding));
        }
    }
    lines.extend(skipped_line(preflight).filter(|_| !is_local));
    lines
}

fn warning(finding: &Finding) -> String {
    format!(
        "{}: {finding}\n  {} {}",
        paint(style::WARNING, "warning"),
        paint(style::HINT, "= help:"),
        finding.next
    )
}

/// The checks that couldn't run, grouped by reason; those without a reason are omitted.
fn skipped_line(preflight: &Preflight) -> Option<String> {
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for check in &preflight.skipped {
        match reasons
            .iter_mut()
            .find(|(reason, _)| *reason == check.reason)
        {
            _ if check.reason.is_empty() => {}
            Some((_, checks)) => checks.push(&check.what),
            None => reasons.push((&check.reason, vec![&check.what])),
        }
    }
    let parts: Vec<_> = reasons
        .iter()
        .map(|(reason, checks)| format!("{} ({reason})", checks.join(", ")))
        .collect();
    (!parts.is_empty()).then(|| {
        paint(
            style::DIM,
            format_args!("not checked: {}", parts.join("; ")),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::cli::testing::plain;
    use crate::deploy::engine::{Finding, FindingSeverity, FindingTopic, Preflight, SkippedCheck};

    fn finding(severity: FindingSeverity) -> Finding {
        Finding {
            severity,
            topic: FindingTopic::Quota,
            resource: "Vpc".to_owned(),
            what: "there are 5 VPCs".to_owned(),
            effect: "AWS refuses one more".to_owned(),
            next: "raise it".to_owned(),
        }
    }

    fn skipped(what: &str, reason: &str) -> SkippedCheck {
        SkippedCheck {
            what: what.to_owned(),
            reason: reason.to_owned(),
        }
    }

    #[test]
    fn missing_checks_are_one_line_after_the_warnings() {
        let preflight = Preflight {
            checked: 2,
            findings: vec![
                finding(FindingSeverity::WillFail),
                finding(FindingSeverity::MayFail),
            ],
            skipped: vec![
                skipped("image `a:1`", "`BatchGetImage` is not allowed"),
                skipped("image `b:1`", "`BatchGetImage` is not allowed"),
                skipped("key `c`", "no response"),
                skipped("key `d`", ""),
            ],
            ..Preflight::default()
        };
        assert_eq!(lines(&preflight, true).len(), 1);
        let printed: Vec<_> = lines(&preflight, false)
            .iter()
            .map(|line| plain(line))
            .collect();
        let expected = [
            "warning: `Vpc`: there are 5 VPCs: AWS refuses one more\n  = help: raise it",
            "not checked: image `a:1`, image `b:1` (`BatchGetImage` is not allowed); key `c` (no response)",
        ];
        assert_eq!(printed, expected);
    }
}
