//! Allowances: warnings that a program is right to ignore.

use super::catalogue::CATALOGUE;
use super::text::{equal, slice, starts_with};
use super::{Verdict, violation};

/// The code of a rule that tells warnings.
pub const fn allowed_code(code: &str) -> Verdict {
    let mut index = 0;
    while index < CATALOGUE.len() {
        if equal(code.as_bytes(), CATALOGUE[index].code.as_bytes()) {
            if tells_warnings(CATALOGUE[index].page.as_bytes()) {
                return Ok(());
            }
            return Err(violation!(
                "ECS1028",
                "rule",
                "tells errors, which can't be allowed",
                "the code of a warning: an error is what AWS refuses, or what surely breaks"
            ));
        }
        index += 1;
    }
    Err(violation!(
        "ECS1028",
        "rule",
        "is not in the catalogue",
        "the code of a warning as `check` prints it, such as `ECS1420`"
    ))
}

/// Whether a page says so, where it says what is checked.
const fn tells_warnings(page: &[u8]) -> bool {
    let mut start = 0;
    while start + 8 < page.len() && !starts_with(slice(page, start, page.len()), b"### Why") {
        if starts_with(slice(page, start, page.len()), b"warning") {
            return true;
        }
        start += 1;
    }
    false
}

/// Why a warning is allowed: something must be said.
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
        "ECS1028",
        "reason",
        "says nothing",
        "why the warning doesn't matter here, for whoever reads it next year"
    ))
}

#[cfg(test)]
mod tests {
    use super::{allowance_reason, allowed_code};

    #[test]
    fn a_code_is_one_of_the_catalogue() {
        for code in ["ECS1420", "ecs1420"] {
            assert_eq!(allowed_code(code), Ok(()), "{code}");
        }
        let error = allowed_code("ECS1101").unwrap_err();
        assert_eq!(error.message, "tells errors, which can't be allowed");
        for code in ["ECS9999", "ECS110", "ECS11011", ""] {
            assert_eq!(allowed_code(code).unwrap_err().code, "ECS1028", "{code}");
        }
    }

    #[test]
    fn a_reason_has_a_word() {
        assert_eq!(allowance_reason("batch"), Ok(()));
        assert_eq!(allowance_reason("必要"), Ok(()));
        for reason in ["", "  ", "..."] {
            assert!(allowance_reason(reason).is_err(), "{reason}");
        }
    }
}
