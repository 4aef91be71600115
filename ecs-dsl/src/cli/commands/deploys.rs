//! `deploys`: lists the deployments of the stacks that are kept.

use std::collections::BTreeMap;

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::stage_report::StageReport;
use super::{Command, Examples};
use crate::cli::connection::{Connection, wait};
use crate::cli::error::chain;
use crate::cli::json::schema_of;
use crate::cli::operation::history::short_commit;
use crate::cli::operation::silent_observer::SilentObserver;
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, StacksSelection, exit};
use crate::deploy::engine::{CurrentDeployment, Engine, KeptDeployments};
use crate::deploy::history::{DeploymentId, KeptDeployment, KeptImage};

/// The number of digits of a digest in the table.
const DIGEST_DIGITS: usize = 12;

/// List the kept deployments of the stacks
#[derive(Debug, Args)]
pub(super) struct Deploys {
    #[command(flatten)]
    selection: StacksSelection,
    /// Print JSON: `version`, `stage`, `stacks` with `deployments`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: Connection,
}

/// The deployments of a stack, for `--json`.
#[derive(Debug, Serialize, JsonSchema)]
struct StackDeployments {
    name: String,
    /// Whether the stack exists.
    deployed: bool,
    /// Newest first.
    deployments: Vec<Entry>,
}

/// A deployment.
#[derive(Debug, Serialize, JsonSchema)]
struct Entry {
    id: DeploymentId,
    time: String,
    /// Whether it is what the stack has now.
    current: bool,
    /// The ARN of the caller, if it is known.
    by: Option<String>,
    commit: Option<String>,
    rollback_to: Option<DeploymentId>,
    images: Vec<KeptImage>,
    /// The values of parameters; `null` for secret ones.
    parameters: BTreeMap<String, Option<String>>,
    /// Why it can't be read.
    error: Option<String>,
}

impl Command for Deploys {
    const NAME: &'static str = "deploys";

    const EXAMPLES: Examples = &[(
        "deploys --stage prod",
        "list what was deployed, when, by whom and with which images",
    )];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<StageReport<'static, StackDeployments>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let assembly = self.selection.stage.assemble(session)?;
        let stacks = self.selection.stacks(&assembly)?;
        let stage = &assembly.stage;
        let target = self.connection.target(session, stage);
        let found = wait(async {
            let connected = self.connection.open(stage).await?;
            let mut found = Vec::new();
            for stack in stacks {
                let kept = Engine::new(&connected, &mut SilentObserver)
                    .kept_deployments(&stack.name, &target)
                    .await?;
                found.push((stack.name.clone(), kept));
            }
            Ok::<_, CliError>(found)
        })?;
        let stacks: Vec<_> = found.iter().map(StackDeployments::from).collect();
        if self.json {
            let report = StageReport::new(session, stage, &stacks);
            session.printer.json(&report)?;
            return Ok(exit::SUCCESS);
        }
        print_table(session, &stacks)?;
        for (stack, kept) in &found {
            if kept.current == CurrentDeployment::Unrecorded {
                session.printer.inform(format_args!(
                    "what is deployed in stack `{stack}` isn't kept; the next run of `deploy` keeps it"
                ));
            }
        }
        Ok(exit::SUCCESS)
    }
}

fn print_table(session: &mut Session<'_>, stacks: &[StackDeployments]) -> Result<(), CliError> {
    let is_one = stacks.len() == 1;
    let rows: Vec<_> = stacks
        .iter()
        .flat_map(|stack| {
            let entries = stack.deployments.iter();
            entries.map(|entry| (stack.name.clone(), row(entry)))
        })
        .collect();
    if rows.is_empty() {
        session
            .printer
            .inform("no deployment is kept yet; each `deploy` keeps one");
        return Ok(());
    }
    let head = ["id", "time (UTC)", "by", "commit", "images", "note"];
    if is_one {
        let rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
        return session.printer.table(head, &rows);
    }
    let [id, time, by, commit, images, note] = head;
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(stack, [id, time, by, commit, images, note])| {
            [stack, id, time, by, commit, images, note]
        })
        .collect();
    let head = ["stack", id, time, by, commit, images, note];
    session.printer.table(head, &rows)
}

fn row(entry: &Entry) -> [String; 6] {
    let by = entry.by.as_deref().map(principal).unwrap_or_default();
    let commit = entry.commit.as_deref().map(short_commit);
    let images: Vec<_> = entry.images.iter().map(short_image).collect();
    let mut notes = Vec::new();
    if entry.current {
        notes.push(paint(style::GOOD, "current"));
    }
    if let Some(to) = &entry.rollback_to {
        notes.push(format!("`rollback --to {to}`"));
    }
    if let Some(error) = &entry.error {
        notes.push(paint(style::WARNING, error));
    }
    [
        entry.id.to_string(),
        // Without the fraction of the second.
        entry.time.get(..19).unwrap_or_default().replace('T', " "),
        by.to_owned(),
        commit.unwrap_or_default(),
        images.join(", "),
        notes.join("; "),
    ]
}

/// The last part of a principal's ARN: the user, or the session of a role.
fn principal(arn: &str) -> &str {
    arn.rsplit(['/', ':']).next().unwrap_or(arn)
}

/// An image without its registry, with the first digits of its digest.
fn short_image(image: &KeptImage) -> String {
    let (name, pinned) = match image.reference.split_once('@') {
        Some((name, digest)) => (name, Some(digest)),
        None => (image.reference.as_str(), None),
    };
    let name = name.rsplit('/').next().unwrap_or(name);
    let digest = pinned.or(image.digest.as_deref());
    let digits = digest.and_then(|digest| digest.strip_prefix("sha256:")?.get(..DIGEST_DIGITS));
    match digits {
        Some(digits) => format!("{name} ({digits})"),
        None => name.to_owned(),
    }
}

impl From<&(String, KeptDeployments)> for StackDeployments {
    fn from((name, kept): &(String, KeptDeployments)) -> Self {
        let entries = kept.entries.iter().rev();
        let deployments = entries.map(|(id, read)| {
            let current = kept.current == CurrentDeployment::Recorded(id.clone());
            match read {
                Ok(kept) => Entry::new(kept, current),
                Err(error) => Entry {
                    error: Some(chain(error)),
                    ..Entry::unread(id, current)
                },
            }
        });
        Self {
            name: name.clone(),
            deployed: kept.current != CurrentDeployment::None,
            deployments: deployments.collect(),
        }
    }
}

impl Entry {
    fn new(kept: &KeptDeployment, current: bool) -> Self {
        Self {
            by: kept.by.clone(),
            commit: kept.commit.clone(),
            rollback_to: kept.rollback_to.clone(),
            images: kept.images.clone(),
            parameters: kept.parameters.clone(),
            ..Self::unread(&kept.id, current)
        }
    }

    /// What the id alone says.
    fn unread(id: &DeploymentId, current: bool) -> Self {
        Self {
            id: id.clone(),
            time: id.time(),
            current,
            by: None,
            commit: None,
            rollback_to: None,
            images: Vec::new(),
            parameters: BTreeMap::new(),
            error: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{principal, short_image};
    use crate::deploy::history::KeptImage;

    #[test]
    fn principal_is_the_last_part_of_its_arn() {
        for (arn, name) in [
            ("arn:aws:iam::1:user/ops/ann", "ann"),
            ("arn:aws:sts::1:assumed-role/deploy/run-42", "run-42"),
            ("arn:aws:iam::1:root", "root"),
        ] {
            assert_eq!(principal(arn), name);
        }
    }

    #[test]
    fn image_has_name_and_digits() {
        let digest = "sha256:0123456789abcdef0123";
        let short = |reference: &str, digest: Option<&str>| {
            short_image(&KeptImage {
                reference: reference.to_owned(),
                digest: digest.map(str::to_owned),
            })
        };
        let order = "1.dkr.ecr.eu-west-1.amazonaws.com/shop/order";
        let tagged = format!("{order}:v1");
        assert_eq!(short(&tagged, None), "order:v1");
        assert_eq!(short(&tagged, Some(digest)), "order:v1 (0123456789ab)");
        let pinned = format!("{order}@{digest}");
        assert_eq!(short(&pinned, None), "order (0123456789ab)");
        assert_eq!(short("nginx", None), "nginx");
    }
}
