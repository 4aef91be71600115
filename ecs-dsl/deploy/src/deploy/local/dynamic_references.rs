//! Dynamic references: resolves `{{resolve:ssm:name}}`, and leaves references to secrets.

use super::account_view::value_of_parameter;
use super::error::LocalError;
use super::parameters::unknown_parameter;
use super::resolve::Scope;

const OPEN: &str = "{{resolve:ssm:";

/// The text with SSM parameters resolved. Before a deployment, missing parameters stay unresolved: the deployment may
/// create them.
pub(super) fn expand(scope: &Scope<'_>, text: &str) -> Result<String, LocalError> {
    let mut expanded = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        expanded.push_str(before);
        let Some((reference, after)) = after.split_once("}}") else {
            rest = rest.get(before.len()..).unwrap_or_default();
            break;
        };
        match look_up(scope, reference)? {
            Some(value) => expanded.push_str(&value),
            None if scope.resources.is_none() => {
                expanded.push_str(&format!("{OPEN}{reference}}}}}"));
            }
            None => return Err(unknown_parameter(reference)),
        }
        rest = after;
    }
    Ok(expanded + rest)
}

/// The value of a reference. A version after the name is ignored: the local engine has only one.
fn look_up(scope: &Scope<'_>, reference: &str) -> Result<Option<String>, LocalError> {
    let name = match reference.rsplit_once(':') {
        Some((name, version)) if version.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => reference,
    };
    let own = scope
        .resources
        .into_iter()
        .flat_map(|resources| resources.values());
    match own
        .into_iter()
        .find_map(|resource| value_of_parameter(resource, name))
    {
        Some(value) => Ok(Some(value)),
        None => scope.look_up_once(format!("ssm:{name}"), || scope.account.ssm_parameter(name)),
    }
}
