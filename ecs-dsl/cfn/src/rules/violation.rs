//! The violation of a rule, as text for both the compiler and a diagnostic.

use super::{Code, Help, TextBuffer};

/// The result of a rule for a value.
pub type Verdict = Result<(), Violation>;

/// The violation of a rule.
///
/// At run time the value is inserted: ``port `0` is invalid``. The compiler shows the value itself.
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
    /// What to write instead.
    pub help: Help,
}

impl Violation {
    /// Adds what to write instead.
    #[must_use]
    pub(super) const fn help(self, help: Help) -> Self {
        Self { help, ..self }
    }

    /// The whole text for the compiler. It ends with the page of the rule in the crate's documentation, which can be read while
    /// the program doesn't compile.
    const fn write(self, text: &mut TextBuffer) {
        text.push(self.code.slug());
        text.push(" (");
        text.push(self.code.as_str());
        text.push("): ");
        text.push(self.subject);
        text.push(" ");
        text.push(self.message);
        text.push("\nallowed: ");
        text.push(self.allowed);
        self.help.write("\nhelp: ", text);
        text.push("\nhelp: see `ecs_dsl::codes::");
        text.push(self.code.constant());
        text.push("` in `cargo doc -p ecs-dsl --no-deps --open`");
    }
}

/// A [`Violation`] of the rule with this constant in [`codes`](super::codes): subject, finding, and what is allowed.
macro_rules! violation {
    ($code:ident, $subject:literal, $message:literal, $allowed:literal) => {
        $crate::rules::Violation {
            code: $crate::rules::codes::$code,
            subject: $subject,
            message: $message,
            allowed: $allowed,
            help: $crate::rules::Help::None,
        }
    };
}

pub(super) use violation;

/// Stops the compilation with the violation's text, unless it is a guess, which `check` reports as a warning. For `const` items only: at run time `check` reports all findings at
/// once.
#[track_caller]
pub const fn require(verdict: Verdict) {
    if let Err(violation) = verdict
        && !violation.code.is_guess()
    {
        fail(violation)
    }
}

#[track_caller]
#[allow(clippy::panic, reason = "a panic in a constant is a compile error")]
const fn fail(violation: Violation) -> ! {
    let mut text = TextBuffer::new();
    violation.write(&mut text);
    panic!("{}", text.as_str())
}

#[cfg(test)]
mod tests {
    use super::{Help, TextBuffer, require};

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

    // found: G10
    #[test]
    fn compiler_text_has_rule_finding_help_and_page() {
        let violation = violation!(INVALID_PORT, "port", "is not a port", "1 to 65535");
        let mut text = TextBuffer::new();
        violation.help(Help::Text("use 80")).write(&mut text);
        assert_eq!(
            text.as_str(),
            "invalid-port (ECS1104): port is not a port\nallowed: 1 to 65535\nhelp: use 80\n\
             help: see `ecs_dsl::codes::INVALID_PORT` in `cargo doc -p ecs-dsl --no-deps --open`"
        );
    }
}
