//! The violation of a rule, as text for both the compiler and a diagnostic.

use super::Code;

/// The result of a rule for a value.
pub type Verdict = Result<(), Violation>;

/// The violation of a rule.
///
/// At run time the value is inserted: ``port `0` is invalid``. The compiler can print only constant text, which is
/// [`text`](Self::text).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The rule, `ECS1104`.
    pub code: Code,
    /// The kind of value: `port`.
    pub subject: &'static str,
    /// The finding, which follows the subject and the value.
    pub message: &'static str,
    /// What is allowed.
    pub allowed: &'static str,
    /// The whole text for the compiler, with the page of the rule.
    pub text: &'static str,
}

/// A [`Violation`] of the rule with this constant in [`codes`](super::codes): subject, finding, and what is allowed. The text for the compiler ends with the page of the rule in the crate's documentation, which can be read while
/// the program doesn't compile.
macro_rules! violation {
    ($code:ident, $subject:literal, $message:literal, $allowed:literal) => {
        $crate::rules::Violation {
            code: $crate::rules::codes::$code,
            subject: $subject,
            message: $message,
            allowed: $allowed,
            text: concat!(
                $crate::rules::named!($code),
                ": ",
                $subject,
                " ",
                $message,
                "\nallowed: ",
                $allowed,
                "\nhelp: see `ecs_dsl::codes::",
                stringify!($code),
                "` in `cargo doc -p ecs-dsl --no-deps --open`"
            ),
        }
    };
}

pub(super) use violation;

/// Stops the compilation with the violation's text, unless it is a guess, which `check` reports as a warning. For `const` items only: at run time `check` reports all findings at
/// once.
#[track_caller]
#[allow(clippy::panic, reason = "a panic in a constant is a compile error")]
pub const fn require(verdict: Verdict) {
    if let Err(violation) = verdict
        && !violation.code.is_guess()
    {
        panic!("{}", violation.text)
    }
}

#[cfg(test)]
mod tests {
    use super::require;

    #[test]
    fn guess_stops_no_compilation() {
        let guess = violation!(
            PLAINTEXT_SECRET_IN_COMMAND,
            "command",
            "has a secret",
            "no secret"
        );
        require(Err(guess));
        let certain = violation!(INVALID_PORT, "port", "is not a port", "1 to 65535");
        assert!(std::panic::catch_unwind(|| require(Err(certain))).is_err());
    }

    #[test]
    fn compiler_text_has_rule_finding_and_page() {
        let violation = violation!(INVALID_PORT, "port", "is not a port", "1 to 65535");
        assert_eq!(
            violation.text,
            "invalid-port (ECS1104): port is not a port\nallowed: 1 to 65535\n\
             help: see `ecs_dsl::codes::INVALID_PORT` in `cargo doc -p ecs-dsl --no-deps --open`"
        );
    }
}
