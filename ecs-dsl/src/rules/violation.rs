//! A broken rule, in words that serve both the compiler and a diagnostic.

/// What a rule says of a value.
pub type Verdict = Result<(), Violation>;

/// A broken rule.
///
/// At run time the words are put around the value: ``port `0` is invalid``. While
/// compiling only constant text can be printed, which is [`text`](Self::text).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The rule, `ECS1104`.
    pub code: &'static str,
    /// What kind of value it is about: `port`.
    pub subject: &'static str,
    /// What is wrong with it, to be read after the subject and the value.
    pub message: &'static str,
    /// What is allowed.
    pub allowed: &'static str,
    /// All of it, for the compiler.
    pub text: &'static str,
}

/// Makes a [`Violation`] of a code, a subject, what is wrong with it, and what is allowed.
macro_rules! violation {
    ($code:literal, $subject:literal, $message:literal, $allowed:literal) => {
        $crate::rules::Violation {
            code: $code,
            subject: $subject,
            message: $message,
            allowed: $allowed,
            text: concat!(
                $code,
                ": ",
                $subject,
                " ",
                $message,
                "\nallowed: ",
                $allowed
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
    fn the_text_for_the_compiler_says_everything() {
        let violation = violation!("ECS1104", "port", "is not a port", "1 to 65535");
        assert_eq!(
            violation.text,
            "ECS1104: port is not a port\nallowed: 1 to 65535"
        );
    }
}
