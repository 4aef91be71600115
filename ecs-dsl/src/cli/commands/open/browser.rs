//! Starts the browser of the desktop.

use std::io;
use std::process::{Command, Stdio};

/// The program that opens URLs, and its arguments before the URL.
#[cfg(target_os = "macos")]
const OPENER: (&str, &[&str]) = ("open", &[]);
// `start` of cmd.exe would read the `&` of a URL as the end of the command.
#[cfg(windows)]
const OPENER: (&str, &[&str]) = ("rundll32", &["url.dll,FileProtocolHandler"]);
#[cfg(not(any(target_os = "macos", windows)))]
const OPENER: (&str, &[&str]) = ("xdg-open", &[]);

/// Opens a URL in the browser, and doesn't wait for it.
///
/// # Errors
/// If the program that opens URLs can't be started, as on a machine without a desktop.
pub(super) fn open(url: &str) -> io::Result<()> {
    let (program, arguments) = OPENER;
    let started = Command::new(program)
        .args(arguments)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    match started {
        Ok(_) => Ok(()),
        Err(error) => Err(io::Error::new(
            error.kind(),
            format!("`{program}`: {error}"),
        )),
    }
}
