//! `explain`: prints the page of a rule.

use clap::Args;

use super::{Command, Examples};
use crate::cli::error::CliError;
use crate::cli::exit;
use crate::cli::session::Session;
use crate::cli::terminal::style::{self, paint};
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
        session.printer.line(readable(entry.page).trim_end())?;
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
    use crate::cli::exit;
    use crate::cli::testing::{plain, run};
    use crate::dsl::{App, Stack, Stage};

    fn explain(line: &str) -> crate::cli::testing::RunOutput {
        let app = App::new("shop").stage(Stage::local());
        run(&app, |_: &mut Stack| {}, line)
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

    #[test]
    fn rule_is_named_by_code_number_or_slug() {
        for rule in ["ECS1101", "ecs1101", "1101", "invalid-task-size"] {
            let ran = explain(&format!("explain {rule}"));
            assert_eq!(ran.code, exit::SUCCESS, "{rule}");
            let head = "Invalid task size\n\n`ECS1101` · error\n\nWhat it checks\n";
            assert!(ran.out.starts_with(head), "{}", ran.out);
        }
    }

    #[test]
    fn missing_code_lists_every_rule() {
        let ran = explain("explain");
        assert_eq!(ran.code, exit::SUCCESS);
        assert!(ran.out.contains("ECS1104  invalid-port\n"), "{}", ran.out);
        assert_eq!(ran.out.lines().count(), crate::rules::CATALOGUE.len());
    }

    #[test]
    fn unknown_code_suggests_the_closest() {
        let ran = explain("explain ECS1140");
        assert_eq!(ran.code, exit::USAGE_ERROR);
        assert!(ran.err.contains("unknown rule `ECS1140`"), "{}", ran.err);
        assert!(ran.err.contains("run `explain` to list"), "{}", ran.err);
    }

    #[test]
    fn unknown_slug_suggests_the_closest() {
        let ran = explain("explain unreachable-servic");
        assert_eq!(ran.code, exit::USAGE_ERROR);
        let hint = "did you mean `unreachable-service`?";
        assert!(ran.err.contains(hint), "{}", ran.err);
    }
}
