//! A shell in a task of the selected service, in place of the view.

use super::model::Place;
use super::reading::find;
use crate::cli::CliError;
use crate::cli::container_error::ContainerError;
use crate::cli::operation::named_services::SelectedServices;
use crate::cli::operation::sessions::{SHELL, SessionChoice};
use crate::cli::operation::status::StatusReader;
use crate::cli::terminal::printer::Printer;

/// Opens a shell in the latest task of the service, until it ends. Returns how it has ended.
///
/// # Errors
/// If no shell can be opened, or if a call fails.
pub(super) async fn shell(
    reader: &StatusReader,
    place: &Place,
    printer: &mut Printer,
) -> Result<String, CliError> {
    if reader.stage.is_local() {
        return Err(ContainerError::Local { verb: "exec" }.into());
    }
    let Some(named) = find(reader, place).await? else {
        return Ok(format!("`{}` isn't deployed", place.name));
    };
    let StatusReader {
        stage,
        cloud,
        target,
        ..
    } = reader;
    let selected = SelectedServices::connected(stage, cloud, target, vec![named]);
    let chosen = SessionChoice::default().find(&selected).await?;
    let end = chosen.run(&selected.cloud, SHELL, printer).await?;
    Ok(match (end.exit_code, end.reason) {
        (_, Some(reason)) => format!("the shell has ended: {reason}"),
        (Some(code), None) if code != 0 => format!("the shell has ended with exit code {code}"),
        _ => "the shell has ended".to_owned(),
    })
}
