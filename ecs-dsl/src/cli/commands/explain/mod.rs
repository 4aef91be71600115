//! `explain`: prints the page of a rule, or what a resource or a component of the program is.

mod resource;

use clap::Args;

use super::completions::EXPLAINED;
use super::{Command, Examples};
use crate::assemble::assemble;
use crate::cli::selection::StageSelection;
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, exit};
use crate::rules::{CATALOGUE, Entry};

/// Explain a rule, a resource or a component
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// Slug or code of a rule, as in `error[unreachable-service]`, logical id of a resource, or name of a component [default:
    /// list all rules]
    #[arg(value_name = "RULE|ID|NAME", id = EXPLAINED)]
    subject: Option<String>,
    #[command(flatten)]
    stage: StageSelection,
}

impl Command for Explain {
    const NAME: &'static str = "explain";

    const EXAMPLES: Examples = &[
        ("explain unreachable-service", "print the page of a rule"),
        ("explain 1318", "print it by its code"),
        ("explain", "list all rules"),
        (
            "explain OrderService --stage prod",
            "print which line makes a resource, what depends on it, and what replaces it",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let Some(subject) = &self.subject else {
            for entry in CATALOGUE {
                let code = paint(style::BOLD, entry.code);
                session
                    .printer
                    .line(format_args!("{code}  {}", entry.code.slug()))?;
            }
            return Ok(exit::SUCCESS);
        };
        let Some(entry) = Entry::find(subject) else {
            return self.explain_resource(session, subject);
        };
        let page = match session.printer.terminal.stdout.columns() {
            Some(_) => readable(&in_paragraphs(entry.page)),
            None => readable(entry.page),
        };
        session.printer.block(page.trim_end())?;
        Ok(exit::SUCCESS)
    }
}

impl Explain {
    fn explain_resource(&self, session: &mut Session<'_>, name: &str) -> Result<u8, CliError> {
        // A program with errors has no resources, but its rules can be explained.
        let stage = self.stage.find(session)?;
        let assembly = assemble(session.app, stage, session.program).ok();
        let found = match &assembly {
            Some(assembly) => resource::lines(assembly, name)?,
            None => None,
        };
        let Some(lines) = found else {
            let rules = CATALOGUE.iter();
            let rules = rules.flat_map(|entry| [entry.code.as_str(), entry.code.slug()]);
            let names = assembly.iter().flat_map(resource::names);
            return Err(CliError::UnknownSubject {
                name: name.to_owned(),
                known: rules.map(str::to_owned).chain(names).collect(),
            });
        };
        for line in lines {
            session.printer.line(line)?;
        }
        Ok(exit::SUCCESS)
    }
}

/// The page with each paragraph in one line, which the printer wraps to the width of the terminal.
fn in_paragraphs(page: &str) -> String {
    let mut text = String::new();
    let mut in_code = false;
    let mut in_paragraph = false;
    for line in page.lines() {
        let is_fence = line.starts_with("```");
        in_code ^= is_fence;
        let is_prose = !in_code
            && !is_fence
            && line.starts_with(|first: char| first.is_alphabetic() || "`(\"".contains(first));
        text.push_str(match (is_prose && in_paragraph, text.is_empty()) {
            (_, true) => "",
            (true, _) => " ",
            (false, _) => "\n",
        });
        text.push_str(line);
        in_paragraph = is_prose;
    }
    text
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
    use super::{in_paragraphs, readable};
    use crate::cli::testing::plain;

    #[test]
    fn paragraph_is_one_line() {
        let page = "# A title\n\nOne\nparagraph\nof text.\n\n- an item\n- another\n\n```rust\na();\nb();\n```\nText.";
        let expected = "# A title\n\nOne paragraph of text.\n\n- an item\n- another\n\n```rust\na();\nb();\n```\nText.";
        assert_eq!(in_paragraphs(page), expected);
    }

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
