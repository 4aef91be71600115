//! Dynamic references: `{{resolve:ssm:name}}` is looked up, references to secrets stay as they are.

use super::fault::Fault;
use super::parameters::unknown_parameter;
use super::resolve::Scope;
use super::world::value_of_parameter;

const OPEN: &str = "{{resolve:ssm:";

/// The text with the SSM parameters in it. Before a deployment a parameter that isn't there may yet come.
pub(super) fn expand(scope: &Scope<'_>, text: &str) -> Result<String, Fault> {
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

/// The name may be followed by a version, of which there is only one here.
fn look_up(scope: &Scope<'_>, reference: &str) -> Result<Option<String>, Fault> {
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
        None => scope.once(format!("ssm:{name}"), || {
            Ok(scope.world.ssm_parameter(name)?)
        }),
    }
}
