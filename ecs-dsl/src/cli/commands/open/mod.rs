//! `open`: prints the pages about the stacks and their components, and opens the first one. `browser` starts the browser.

mod browser;

use clap::{Args, ValueEnum};
use schemars::JsonSchema;
use serde::Serialize;

use crate::assemble::SynthesizedStack;
use crate::cli::commands::completions::COMPONENTS;
use crate::cli::commands::stack_reports::StackReports;
use crate::cli::commands::stage_report::StageReport;
use crate::cli::commands::{Command, Examples};
use crate::cli::json::schema_of;
use crate::cli::selection::{ComponentKind, component_of};
use crate::cli::{CliError, Session, exit};
use crate::deploy::engine::{Link, Page};

/// Open the application, or a page of the AWS console, in the browser
#[derive(Debug, Args)]
pub(super) struct Open {
    /// Print only pages of this component, by its name in the program [default: all]
    #[arg(id = COMPONENTS, value_name = "NAME")]
    name: Option<String>,
    /// Print only pages of this kind
    #[arg(long, value_name = "PAGE")]
    page: Option<PageName>,
    /// Print the URLs, and open none
    #[arg(long)]
    print: bool,
    #[command(flatten)]
    reports: StackReports,
}

/// A kind of pages, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum PageName {
    /// An output of the stack that is a URL
    Application,
    /// The stack in CloudFormation
    Stack,
    /// A service in ECS
    Service,
    /// A log group in CloudWatch
    Logs,
    /// A dashboard in CloudWatch
    Dashboard,
}

/// The pages about a stack, for `--json`.
#[derive(Debug, Serialize, JsonSchema)]
struct StackLinks {
    name: String,
    links: Vec<NamedLink>,
}

/// A page, with the name of its component.
#[derive(Debug, Serialize, JsonSchema)]
struct NamedLink {
    component: Option<String>,
    #[serde(flatten)]
    link: Link,
}

impl Command for Open {
    const NAME: &'static str = "open";

    const EXAMPLES: Examples = &[
        (
            "open --stage prod",
            "open the application, or else the stack",
        ),
        (
            "open order --stage prod",
            "open the service `order` in the console",
        ),
        ("open order --page logs", "open the log group of `order`"),
        (
            "open --stage prod --print",
            "print all pages about the stage `prod`",
        ),
    ];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<StageReport<'static, StackLinks>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let names = self.name.as_slice();
        let found = self.reports.read(
            session,
            (names, ComponentKind::Any),
            async |engine, stack, target| {
                let links = engine.links(&stack.name, target).await?;
                Ok(self.selected(stack, links))
            },
        )?;
        if self.reports.is_json() {
            return Ok(exit::SUCCESS);
        }
        let is_local = self.reports.is_local(session)?;
        let links: Vec<_> = found.iter().flat_map(|stack| &stack.links).collect();
        let Some(first) = links.first() else {
            session.printer.inform(match is_local {
                true => "no page: in the stage `local`, only outputs that are URLs have one",
                false => "no page: the deployed stacks have no such resource, and no such output that is a URL",
            });
            return Ok(exit::SUCCESS);
        };
        let rows: Vec<_> = links.iter().map(|link| row(link)).collect();
        session.printer.table(["page", "name", "url"], &rows)?;
        // The URLs of local applications lead nowhere.
        if !self.print && !is_local && session.printer.terminal.can_prompt {
            let url = &first.link.url;
            match browser::open(url) {
                Ok(()) => session.printer.inform(format_args!("opened {url}")),
                Err(error) => session
                    .printer
                    .inform(format_args!("can't start the browser: {error}")),
            }
        }
        Ok(exit::SUCCESS)
    }
}

impl Open {
    /// The selected pages of a stack, with the names of their components.
    fn selected(&self, stack: &SynthesizedStack, links: Vec<Link>) -> StackLinks {
        let named = links.into_iter().map(|link| NamedLink {
            component: link.id.as_deref().and_then(|id| component_of(stack, id)),
            link,
        });
        let is_selected = |named: &NamedLink| {
            (self.name.is_none() || self.name == named.component)
                && self.page.is_none_or(|page| page.is(named.link.page))
        };
        StackLinks {
            name: stack.name.clone(),
            links: named.filter(is_selected).collect(),
        }
    }
}

impl PageName {
    fn is(self, page: Page) -> bool {
        match self {
            Self::Application => page == Page::Application,
            Self::Stack => page == Page::Stack,
            Self::Service => page == Page::Service,
            Self::Logs => page == Page::Logs,
            Self::Dashboard => page == Page::Dashboard,
        }
    }
}

fn row(named: &NamedLink) -> [String; 3] {
    let name = named.component.as_ref().or(named.link.id.as_ref());
    [
        named.link.page.name().to_owned(),
        name.cloned().unwrap_or_default(),
        named.link.url.clone(),
    ]
}
