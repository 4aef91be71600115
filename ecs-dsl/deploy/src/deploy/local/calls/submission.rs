//! Validates the names in requests and reads templates, inline or from the folder that takes the place of S3.

use super::super::folder::Locked;
use super::super::hashing::hash;
use super::super::secrets::without_secrets;
use crate::cfn::limits::{INLINE_TEMPLATE as INLINE_LIMIT, TEMPLATE as URL_LIMIT};
use crate::deploy::{CallResult, ControlPlaneError, TemplateSource};

const URL: &str = "local://templates/";

/// Stores an uploaded template; returns its URL.
pub(crate) fn store(locked: &Locked<'_>, stack: &str, body: &str) -> CallResult<String> {
    check_name("stackName", stack, locked.operation())?;
    remove_templates(locked, stack)?;
    let file = format!("{stack}-{:016x}.json", hash(&[body]));
    locked.write_text(&format!("templates/{file}"), &without_secrets(body))?;
    Ok(format!("{URL}{file}"))
}

/// Deletes the templates that were uploaded for the stack. Change sets have their own copies.
pub(crate) fn remove_templates(locked: &Locked<'_>, stack: &str) -> CallResult<()> {
    for file in locked.list("templates")? {
        // The name is the part before the last hyphen: it can contain hyphens itself.
        if file.rsplit_once('-').is_some_and(|(name, _)| name == stack) {
            locked.remove(&format!("templates/{file}"))?;
        }
    }
    Ok(())
}

/// The template of a request.
pub(crate) fn body_of(locked: &Locked<'_>, template: &TemplateSource) -> CallResult<String> {
    let operation = locked.operation();
    let too_long = |parameter: &str, limit: usize| {
        ControlPlaneError::validation(
            operation,
            format!(
                "1 validation error detected: Value at '{parameter}' failed to satisfy constraint: Member must have length \
                 less than or equal to {limit}"
            ),
        )
    };
    match template {
        TemplateSource::Body(body) if body.len() > INLINE_LIMIT => {
            Err(too_long("templateBody", INLINE_LIMIT))
        }
        TemplateSource::Body(body) => Ok(body.clone()),
        TemplateSource::Url(url) => {
            let file = url
                .strip_prefix(URL)
                .filter(|file| !file.contains(['/', '\\']));
            let body = file
                .map(|file| locked.read_text(&format!("templates/{file}")))
                .transpose()?
                .flatten();
            match body {
                Some(body) if body.len() > URL_LIMIT => Err(too_long("templateURL", URL_LIMIT)),
                Some(body) => Ok(body),
                None => {
                    let message = format!(
                        "The template at {url} doesn't exist; the local engine reads only templates uploaded to it"
                    );
                    Err(ControlPlaneError::validation(operation, message))
                }
            }
        }
    }
}

/// Rejects invalid names of stacks and change sets.
pub(crate) fn check_name(parameter: &str, name: &str, operation: &'static str) -> CallResult<()> {
    let begins = name
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_alphabetic());
    let is_valid = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if begins && is_valid && name.len() <= 128 {
        return Ok(());
    }
    let message = format!(
        "1 validation error detected: Value '{name}' at '{parameter}' failed to satisfy constraint: Member must satisfy \
         regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*, and have length less than or equal to 128"
    );
    Err(ControlPlaneError::validation(operation, message))
}
