//! What a look before any change has shown, for a person.

use super::style::{self, paint};
use crate::deploy::engine::{Finding, FindingSeverity, Preflight};

/// A finding in a line, and everything that couldn't be looked at in one. What is certain to fail is the error that the
/// run ends with, and isn't told twice. The local engine doesn't know what is outside of it, and isn't expected to.
pub(super) fn lines(preflight: &Preflight, is_local: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for finding in &preflight.findings {
        if finding.severity == FindingSeverity::MayFail {
            lines.push(told(finding));
        }
    }
    lines.extend(unseen(preflight).filter(|_| !is_local));
    lines
}

fn told(finding: &Finding) -> String {
    format!(
        "{}: {finding}\n  {} {}",
        paint(style::WARNING, "warning"),
        paint(style::HINT, "= help:"),
        finding.next
    )
}

/// One line for all that have the same reason; nothing about those without one.
fn unseen(preflight: &Preflight) -> Option<String> {
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for unseen in &preflight.skipped {
        match reasons
            .iter_mut()
            .find(|(reason, _)| *reason == unseen.reason)
        {
            _ if unseen.reason.is_empty() => {}
            Some((_, whats)) => whats.push(&unseen.what),
            None => reasons.push((&unseen.reason, vec![&unseen.what])),
        }
    }
    let parts: Vec<_> = reasons
        .iter()
        .map(|(reason, whats)| format!("{} ({reason})", whats.join(", ")))
        .collect();
    (!parts.is_empty()).then(|| {
        paint(
            style::DIM,
            format_args!("not looked at: {}", parts.join("; ")),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::cli::testing::plain;
    use crate::deploy::engine::{Finding, FindingSeverity, Preflight, SkippedCheck, Topic};

    fn finding(severity: FindingSeverity) -> Finding {
        Finding {
            severity,
            topic: Topic::Quota,
            resource: "Vpc".to_owned(),
            what: "there are 5 VPCs".to_owned(),
            effect: "AWS refuses one more".to_owned(),
            next: "raise it".to_owned(),
        }
    }

    fn unseen(what: &str, reason: &str) -> SkippedCheck {
        SkippedCheck {
            what: what.to_owned(),
            reason: reason.to_owned(),
        }
    }

    #[test]
    fn a_warning_is_told_and_what_could_not_be_seen_is_one_line() {
        let preflight = Preflight {
            checked: 2,
            findings: vec![
                finding(FindingSeverity::WillFail),
                finding(FindingSeverity::MayFail),
            ],
            skipped: vec![
                unseen("image `a:1`", "`BatchGetImage` is not allowed"),
                unseen("image `b:1`", "`BatchGetImage` is not allowed"),
                unseen("key `c`", "no answer"),
                unseen("key `d`", ""),
            ],
        };
        assert_eq!(lines(&preflight, true).len(), 1);
        let told: Vec<_> = lines(&preflight, false)
            .iter()
            .map(|line| plain(line))
            .collect();
        let expected = [
            "warning: `Vpc`: there are 5 VPCs: AWS refuses one more\n  = help: raise it",
            "not looked at: image `a:1`, image `b:1` (`BatchGetImage` is not allowed); key `c` (no answer)",
        ];
        assert_eq!(told, expected);
    }
}
