//! Allowances: warnings that a program suppresses, with a reason.

use super::text::{slice, starts_with};
use super::{Entry, Verdict, violation};

/// The code or slug in an allowance: that of a rule that reports warnings.
pub const fn allowed_code(text: &str) -> Verdict {
    match Entry::find(text) {
        Some(rule) if reports_warnings(rule.page.as_bytes()) => Ok(()),
        Some(_) => Err(violation!(
            INVALID_ALLOWANCE,
            "rule",
            "reports errors, which can't be allowed",
            "the code or slug of a rule that reports warnings"
        )),
        None => Err(violation!(
            INVALID_ALLOWANCE,
            "rule",
            "is unknown",
            "the code or slug of a warning, as printed by `check`, such as `disabled-circuit-breaker`"
        )),
    }
}

/// Whether the severity at the head of a page has `warning`.
const fn reports_warnings(page: &[u8]) -> bool {
    let mut start = 0;
    while start + 8 < page.len() && !starts_with(slice(page, start, page.len()), b"### What") {
        if starts_with(slice(page, start, page.len()), b"warning") {
            return true;
        }
        start += 1;
    }
    false
}

/// The reason in an allowance: it contains a letter or digit.
pub const fn allowance_reason(reason: &str) -> Verdict {
    let bytes = reason.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        if bytes[index].is_ascii_alphanumeric() || !bytes[index].is_ascii() {
            return Ok(());
        }
        index += 1;
    }
    Err(violation!(
        INVALID_ALLOWANCE,
        "reason",
        "contains no words",
        "why the warning doesn't apply here"
    ))
}

#[cfg(test)]
mod tests {
    use super::{allowance_reason, allowed_code};

    #[test]
    fn code_of_warning_is_accepted() {
        for code in ["ECS1420", "ecs1420", "1420", "disabled-circuit-breaker"] {
            assert_eq!(allowed_code(code), Ok(()), "{code}");
        }
        let error = allowed_code("ECS1101").unwrap_err();
        assert_eq!(error.message, "reports errors, which can't be allowed");
        for code in ["ECS9999", "ECS110", "ECS11011", ""] {
            assert_eq!(allowed_code(code).unwrap_err().code, "ECS1028", "{code}");
        }
    }

    #[test]
    fn reason_without_words_is_rejected() {
        assert_eq!(allowance_reason("batch"), Ok(()));
        assert_eq!(allowance_reason("必要"), Ok(()));
        for reason in ["", "  ", "..."] {
            assert!(allowance_reason(reason).is_err(), "{reason}");
        }
    }
}
