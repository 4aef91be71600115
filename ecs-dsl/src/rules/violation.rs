//! A broken rule, in words that serve both the compiler and a diagnostic.

use super::Code;

/// What a rule says of a value.
pub type Verdict = Result<(), Violation>;

/// A broken rule.
///
/// At run time the words are put around the value: ``port `0` is invalid``. While
/// compiling only constant text can be printed, which is [`text`](Self::text).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The rule, `ECS1104`.
    pub code: Code,
    /// What kind of value it is about: `port`.
    pub subject: &'static str,
    /// What is wrong with it, to be read after the subject and the value.
    pub message: &'static str,
    /// What is allowed.
    pub allowed: &'static str,
    /// All of it, for the compiler, with the page of the rule.
    pub text: &'static str,
}

/// A [`Violation`] of the rule with this constant in [`codes`](super::codes): a subject, what is wrong with it, and what is
/// allowed. The text for the compiler ends with the page of the rule in the crate's documentation, which can be read while
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

/// Stops the compilation with the rule's own words if it is broken. For `const` items only: at run time
/// `check` tells everything at once.
#[track_caller]
#[allow(
    clippy::panic,
    reason = "this is how a constant is refused while compiling"
)]
pub const fn require(verdict: Verdict) {
    if let Err(violation) = verdict {
        panic!("{}", violation.text)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn text_for_the_compiler_has_rule_words_and_page() {
        let violation = violation!(INVALID_PORT, "port", "is not a port", "1 to 65535");
        assert_eq!(
            violation.text,
            "invalid-port (ECS1104): port is not a port\nallowed: 1 to 65535\n\
             help: see `ecs_dsl::codes::INVALID_PORT` in `cargo doc -p ecs-dsl --no-deps --open`"
        );
    }
}
