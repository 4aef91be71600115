//! `explain`: prints the page of a rule.

use clap::Args;

use super::{Command, Examples};
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, exit};
use crate::rules::{CATALOGUE, Entry};

/// Explain a rule
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// Slug or code of the rule, as in `error[unreachable-service]` [default: list all rules]
    rule: Option<String>,
}

impl Command for Explain {
    const NAME: &'static str = "explain";

    const EXAMPLES: Examples = &[
        ("explain unreachable-service", "print the page of a rule"),
        ("explain 1318", "print it by its code"),
        ("explain", "list all rules"),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let Some(rule) = &self.rule else {
            for entry in CATALOGUE {
                let code = paint(style::BOLD, entry.code);
                session
                    .printer
                    .line(format_args!("{code}  {}", entry.code.slug()))?;
            }
            return Ok(exit::SUCCESS);
        };
        let entry = Entry::find(rule).ok_or_else(|| CliError::UnknownRule {
            code: rule.clone(),
            known: CATALOGUE
                .iter()
                .flat_map(|entry| [entry.code.as_str(), entry.code.slug()])
                .map(str::to_owned)
                .collect(),
        })?;
        session.printer.block(readable(entry.page).trim_end())?;
        Ok(exit::SUCCESS)
    }
}

/// The page for a terminal: bold headings, indented code, without the hidden lines that make the examples compile.
fn readable(page: &str) -> String {
    let mut text = String::new();
    let mut in_code = false;
    for line in page.lines() {
        let fence = line.starts_with("```");
        in_code ^= fence;
        if fence || (in_code && (line == "#" || line.starts_with("# "))) {
            continue;
        }
        let line = match (in_code, line.strip_prefix('#')) {
            (true, _) => format!("    {line}"),
            (false, Some(heading)) => {
                paint(style::BOLD, heading.trim_start_matches('#').trim_start()).to_string()
            }
            (false, None) => line.to_owned(),
        };
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::readable;
    use crate::cli::testing::plain;

    #[test]
    fn page_has_no_hidden_lines() {
        let page =
            "# A title\n\n## Example\n```rust\n# fn f() {\na();\n\nb();\n# }\n```\n\nText.\n";
        assert_eq!(
            plain(&readable(page)),
            "A title\n\nExample\n    a();\n\n    b();\n\nText.\n"
        );
    }
}
