//! Reads a value: from the terminal without echo, or from standard input. Never from an argument.

use crate::cli::terminal::printer::Printer;
use crate::cli::{CliError, StoredValueError};
use crate::deploy::operate::SecretText;

/// The value for `what`: typed at a terminal without echo, otherwise all of standard input without its last line break.
///
/// # Errors
/// If there is none, or if it isn't text.
pub(in crate::cli) fn read_value(
    what: &str,
    printer: &mut Printer,
) -> Result<SecretText, CliError> {
    if printer.terminal.can_prompt {
        return prompt_for_value(what, printer)?.ok_or(StoredValueError::Empty.into());
    }
    let text = printer.piped().ok_or(StoredValueError::NoInput)?;
    let text = text.strip_suffix('\n').unwrap_or(&text);
    let text = text.strip_suffix('\r').unwrap_or(text);
    match text {
        "" => Err(StoredValueError::Empty.into()),
        text => Ok(SecretText::new(text)),
    }
}

/// The value for `what`, typed at the terminal; `None` if nothing is typed.
///
/// # Errors
/// At Ctrl-C and at the end of the input.
pub(in crate::cli) fn prompt_for_value(
    what: &str,
    printer: &mut Printer,
) -> Result<Option<SecretText>, CliError> {
    // So that Ctrl-C restores the echo.
    printer.interrupts().listen();
    let typed = printer.ask_secret(format_args!("{what} (not shown):"));
    let typed = typed.ok_or(CliError::Declined)?;
    Ok((!typed.is_empty()).then(|| SecretText::new(typed)))
}
