//! What AWS refuses to delete: protected resources, and those that others use.

use serde_json::{Map, Value};

use super::super::account_view::AccountView;
use super::super::state::{Resource, Stack};
use crate::cfn::type_info;
use crate::cfn::type_info::is_kept_by;
use crate::deploy::CallResult;

/// AWS's message, if deletion protection is on.
pub(crate) fn deletion_error(resource: &Resource) -> Option<String> {
    let protection = type_info(&resource.type_name)?.protection.as_ref()?;
    let message = protection.message?.replace("{}", &resource.physical_id);
    protection
        .switch
        .is_on(&resource.properties)
        .then_some(message)
}

/// AWS's message, if a resource of this or of another stack uses it.
pub(crate) fn in_use_error(
    account: &AccountView<'_>,
    stack: &Stack,
    resource: &Resource,
) -> CallResult<Option<String>> {
    let Some(in_use) = type_info(&resource.type_name).and_then(|info| info.in_use.as_ref()) else {
        return Ok(None);
    };
    let arn = resource.attributes.get("Arn").and_then(Value::as_str);
    let is_it = |text: &str| text == resource.physical_id || Some(text) == arn;
    let uses = |user: &Resource| {
        let exists = !user.physical_id.is_empty() && user.physical_id != resource.physical_id;
        exists
            && named_in(&user.properties, &|property, text| {
                is_it(text) && is_kept_by(&resource.type_name, (&user.type_name, property))
            })
    };
    let stacks = account
        .other_stacks()?
        .iter()
        .map(AsRef::as_ref)
        .chain([stack]);
    let is_used = stacks.flat_map(|stack| stack.resources.values()).any(uses);
    Ok(is_used.then(|| in_use.message.replace("{}", &resource.physical_id)))
}

/// Whether one of the texts, with the last name of its path, matches.
fn named_in(object: &Map<String, Value>, matches: &dyn Fn(&str, &str) -> bool) -> bool {
    fn in_value(name: &str, value: &Value, matches: &dyn Fn(&str, &str) -> bool) -> bool {
        match value {
            Value::String(text) => matches(name, text),
            Value::Array(items) => items.iter().any(|item| in_value(name, item, matches)),
            Value::Object(object) => named_in(object, matches),
            _ => false,
        }
    }
    object
        .iter()
        .any(|(name, value)| in_value(name, value, matches))
}
