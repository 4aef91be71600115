//! Diagnostics as text for a terminal.

use super::style::{self, paint};
use crate::diag::{Diagnostic, Diagnostics, Severity};

/// The text of the diagnostic, with severity and labels styled.
pub(in crate::cli) fn render(diagnostic: &Diagnostic) -> String {
    let text = diagnostic.to_string();
    let severity = match diagnostic.severity {
        Severity::Error => style::ERROR,
        Severity::Warning => style::WARNING,
    };
    let mut lines = text.lines();
    let mut rendered = match lines.next().and_then(|head| head.split_once(": ")) {
        Some((label, message)) => format!(
            "{}: {}",
            paint(severity, label),
            paint(style::BOLD, message)
        ),
        None => return text,
    };
    for line in lines {
        rendered.push('\n');
        rendered.push_str(&label(line));
    }
    rendered
}

/// Styles the label of a line such as `  = help: …`.
fn label(line: &str) -> String {
    for known in ["  -->", "  = also:", "  = allowed:", "  = help:"] {
        if let Some(rest) = line.strip_prefix(known) {
            return format!("{}{rest}", paint(style::HINT, known));
        }
    }
    line.to_owned()
}

/// `2 errors, 1 warning`, or `no findings`.
pub(in crate::cli) fn summary(diagnostics: &Diagnostics) -> String {
    let counted =
        [(Severity::Error, "error"), (Severity::Warning, "warning")].map(|(severity, word)| {
            match diagnostics.count(severity) {
                0 => None,
                1 => Some(format!("1 {word}")),
                count => Some(format!("{count} {word}s")),
            }
        });
    let counted: Vec<_> = counted.into_iter().flatten().collect();
    if counted.is_empty() {
        "no findings".to_owned()
    } else {
        counted.join(", ")
    }
}

/// The command that explains the first error, or the first warning if there is none.
pub(in crate::cli) fn more(diagnostics: &Diagnostics, command: &str) -> Option<String> {
    let is_error = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
    let error = diagnostics.iter().find(is_error);
    let first = error.or_else(|| diagnostics.iter().next())?;
    Some(format!(
        "run `{command} explain {}` for details",
        first.code.slug()
    ))
}

#[cfg(test)]
mod tests {
    use super::{render, summary};
    use crate::cli::testing::plain;
    use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
    use crate::rules::codes;

    #[test]
    fn rendered_diagnostic_has_the_same_text() {
        let diagnostic = Diagnostic::error(
            crate::rules::codes::INVALID_ACCOUNT_ID,
            "`1: 2` is not an account id",
        )
        .allowed("12 digits")
        .hint("look it up")
        .at(SourceLocation::here());
        assert_eq!(plain(&render(&diagnostic)), diagnostic.to_string());
        assert!(render(&diagnostic).contains("\u{1b}["));
    }

    #[test]
    fn summary_counts_errors_and_warnings() {
        let warning = Diagnostic::warning(codes::UNREACHABLE_SERVICE, "hm");
        let error = Diagnostic::error(codes::INVALID_PORT, "no");
        assert_eq!(summary(&Diagnostics::new()), "no findings");
        let all: Diagnostics = [error.clone(), error, warning].into_iter().collect();
        assert_eq!(summary(&all), "2 errors, 1 warning");
    }
}
