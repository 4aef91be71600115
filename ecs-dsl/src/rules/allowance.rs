//! Allowances: warnings that a program is right to ignore.

use super::catalogue::CATALOGUE;
use super::text::equal;
use super::{Verdict, violation};

/// The code of a rule that there is.
pub const fn allowed_code(code: &str) -> Verdict {
    let mut index = 0;
    while index < CATALOGUE.len() {
        if equal(code.as_bytes(), CATALOGUE[index].code.as_bytes()) {
            return Ok(());
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
        for code in ["ECS1101", "ecs1101"] {
            assert_eq!(allowed_code(code), Ok(()), "{code}");
        }
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
