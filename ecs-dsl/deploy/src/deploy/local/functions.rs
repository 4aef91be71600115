//! Intrinsic functions, as defined in the CloudFormation template reference.

use std::net::{Ipv4Addr, Ipv6Addr};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use serde_json::{Map, Value};

use super::error::LocalError;
use super::resolve::{Scope, Unresolved, items};

/// The value of the function `name`.
pub(super) fn call(scope: &Scope<'_>, name: &str, argument: &Value) -> Result<Value, Unresolved> {
    match (name, items(argument)) {
        ("Fn::Sub", [Value::String(text), Value::Object(variables)]) => sub(scope, text, variables),
        ("Fn::Sub", _) => match argument {
            Value::String(text) => sub(scope, text, &Map::new()),
            _ => Err(malformed(name)),
        },
        ("Fn::Join", [Value::String(separator), list]) => join(&scope.exact(list)?, separator),
        ("Fn::Select", [index, list]) => select(&scope.exact(index)?, &scope.exact(list)?),
        ("Fn::Split", [Value::String(separator), text]) => split(&scope.exact(text)?, separator),
        ("Fn::FindInMap", [mapping, first, second, ..]) => {
            find_in_map(scope, [mapping, first, second], items(argument).get(3))
        }
        ("Fn::Cidr", [block, count, rest @ ..]) => {
            let bits = rest
                .first()
                .map_or(Ok(Value::from(8)), |bits| scope.exact(bits))?;
            cidr(&scope.exact(block)?, &scope.exact(count)?, &bits)
        }
        ("Fn::GetAZs", _) => Ok(zones(scope, &scope.exact(argument)?)),
        ("Fn::Base64", _) => Ok(Value::String(
            STANDARD.encode(text(&scope.exact(argument)?)?),
        )),
        ("Fn::ImportValue", _) => import(scope, &text(&scope.exact(argument)?)?),
        ("Fn::GetStackOutput", _) => stack_output(scope, argument),
        _ => Err(malformed(name)),
    }
}

/// Whether a condition is true.
pub(super) fn holds(scope: &Scope<'_>, condition: &Value) -> Result<bool, LocalError> {
    let Some((name, argument)) = condition
        .as_object()
        .and_then(|object| object.iter().next())
    else {
        return Err(LocalError::new(
            "Template format error: every Conditions member must be an object with one function",
        ));
    };
    match (name.as_str(), items(argument)) {
        ("Condition", _) => scope.condition(argument.as_str().unwrap_or_default()),
        ("Fn::Equals", [one, other]) => {
            let known = |value| scope.exact(value).map_err(in_condition);
            Ok(comparable(&known(one)?) == comparable(&known(other)?))
        }
        ("Fn::Not", [only]) => Ok(!holds(scope, only)?),
        ("Fn::And", several) => several.iter().try_fold(true, |so_far, condition| {
            Ok(so_far & holds(scope, condition)?)
        }),
        ("Fn::Or", several) => several.iter().try_fold(false, |so_far, condition| {
            Ok(so_far | holds(scope, condition)?)
        }),
        _ => Err(LocalError::new(format!(
            "Template error: {name} is not allowed in a condition with these arguments"
        ))),
    }
}

fn in_condition(unresolved: Unresolved) -> LocalError {
    match unresolved {
        Unresolved::Pending => {
            LocalError::new("Template error: a condition can't refer to a resource")
        }
        Unresolved::Error(error) => error,
    }
}

/// The value as text: CloudFormation compares texts, not JSON types.
fn comparable(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn sub(
    scope: &Scope<'_>,
    template: &str,
    variables: &Map<String, Value>,
) -> Result<Value, Unresolved> {
    let mut text_so_far = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("${") {
        text_so_far.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            text_so_far.push_str("${");
            rest = after;
            continue;
        };
        if let Some(literal) = name.strip_prefix('!') {
            text_so_far.push_str(&format!("${{{literal}}}"));
        } else {
            text_so_far.push_str(&variable(scope, name.trim(), variables)?);
        }
        rest = after;
    }
    Ok(Value::String(text_so_far + rest))
}

fn variable(
    scope: &Scope<'_>,
    name: &str,
    variables: &Map<String, Value>,
) -> Result<String, Unresolved> {
    if let Some(value) = variables.get(name) {
        return text(&scope.exact(value)?);
    }
    match name.split_once('.') {
        Some((id, attribute)) => text(&scope.attribute(id, attribute)?),
        None => match scope.reference(name)? {
            Some(value) => text(&value),
            None => Err(malformed("Fn::Sub")),
        },
    }
}

fn join(list: &Value, separator: &str) -> Result<Value, Unresolved> {
    let texts: Result<Vec<_>, _> = list
        .as_array()
        .ok_or_else(|| malformed("Fn::Join"))?
        .iter()
        .map(text)
        .collect();
    Ok(Value::String(texts?.join(separator)))
}

fn select(index: &Value, list: &Value) -> Result<Value, Unresolved> {
    let index: usize = text(index)?.parse().map_err(|_| malformed("Fn::Select"))?;
    let found = list.as_array().and_then(|items| items.get(index)).cloned();
    found.ok_or_else(|| {
        LocalError::new(format!(
            "Template error: Fn::Select cannot select nonexistent value at index {index}"
        ))
        .into()
    })
}

fn split(value: &Value, separator: &str) -> Result<Value, Unresolved> {
    let text = text(value)?;
    Ok(Value::Array(
        text.split(separator).map(Value::from).collect(),
    ))
}

fn find_in_map(
    scope: &Scope<'_>,
    keys: [&Value; 3],
    fallback: Option<&Value>,
) -> Result<Value, Unresolved> {
    let mut names = Vec::new();
    for key in keys {
        names.push(text(&scope.exact(key)?)?);
    }
    let [mapping, first, second] = names.as_slice() else {
        return Err(malformed("Fn::FindInMap"));
    };
    let mappings = scope.document.section("Mappings");
    let found = mappings
        .get(mapping)
        .and_then(|map| map.get(first))
        .and_then(|map| map.get(second));
    match (
        found,
        fallback.and_then(|options| options.get("DefaultValue")),
    ) {
        (Some(value), _) => Ok(value.clone()),
        (None, Some(default)) => scope.exact(default),
        (None, None) => {
            let message =
                format!("Template error: Unable to get mapping for {mapping}::{first}::{second}");
            Err(LocalError::new(message).into())
        }
    }
}

fn cidr(block: &Value, count: &Value, bits: &Value) -> Result<Value, Unresolved> {
    let block: IpNet = text(block)?.parse().map_err(|_| malformed("Fn::Cidr"))?;
    let count: usize = text(count)?.parse().map_err(|_| malformed("Fn::Cidr"))?;
    let bits: u8 = text(bits)?.parse().map_err(|_| malformed("Fn::Cidr"))?;
    let blocks: Vec<Value> = match block {
        IpNet::V4(block) => (0..count)
            .map_while(|index| nth_v4(block, index, bits))
            .map(Value::from)
            .collect(),
        IpNet::V6(block) => (0..count)
            .map_while(|index| nth_v6(block, index, bits))
            .map(Value::from)
            .collect(),
    };
    if blocks.len() < count {
        let message = format!(
            "Template error: Fn::Cidr can't create {count} blocks with {bits} host bits from {block}"
        );
        return Err(LocalError::new(message).into());
    }
    Ok(Value::Array(blocks))
}

fn nth_v4(block: Ipv4Net, index: usize, bits: u8) -> Option<String> {
    let offset = u32::try_from(index)
        .ok()?
        .checked_mul(1_u32.checked_shl(bits.into())?)?;
    let address = Ipv4Addr::from(u32::from(block.network()).checked_add(offset)?);
    let part = Ipv4Net::new(address, 32_u8.checked_sub(bits)?).ok()?;
    block.contains(&part).then(|| part.to_string())
}

fn nth_v6(block: Ipv6Net, index: usize, bits: u8) -> Option<String> {
    let offset = u128::try_from(index)
        .ok()?
        .checked_mul(1_u128.checked_shl(bits.into())?)?;
    let address = Ipv6Addr::from(u128::from(block.network()).checked_add(offset)?);
    let part = Ipv6Net::new(address, 128_u8.checked_sub(bits)?).ok()?;
    block.contains(&part).then(|| part.to_string())
}

/// Six zones in `us-east-1`, as on AWS; three in other regions, the minimum of a region.
fn zones(scope: &Scope<'_>, region: &Value) -> Value {
    let region = region
        .as_str()
        .filter(|region| !region.is_empty())
        .unwrap_or(scope.account.region());
    let letters = if region == "us-east-1" {
        "abcdef"
    } else {
        "abc"
    };
    Value::Array(
        letters
            .chars()
            .map(|letter| Value::from(format!("{region}{letter}")))
            .collect(),
    )
}

fn import(scope: &Scope<'_>, name: &str) -> Result<Value, Unresolved> {
    let exports = scope.account.exports().map_err(LocalError::from)?;
    match exports.get(name) {
        Some(value) => {
            scope.imported.borrow_mut().insert(name.to_owned());
            Ok(Value::from(*value))
        }
        None => Err(LocalError::new(format!("No export named {name} found.")).into()),
    }
}

fn stack_output(scope: &Scope<'_>, argument: &Value) -> Result<Value, Unresolved> {
    let named = |key: &str| {
        let json = argument
            .get(key)
            .ok_or_else(|| malformed("Fn::GetStackOutput"))?;
        text(&scope.exact(json)?)
    };
    let (stack, output) = (named("StackName")?, named("OutputName")?);
    let found = scope.look_up_once(format!("output:{stack}:{output}"), || {
        Ok(scope.account.output(&stack, &output)?)
    })?;
    match found {
        Some(value) => Ok(Value::String(value)),
        None => {
            let message = format!(
                "Template error: stack {stack} has no output {output} in this account and region"
            );
            Err(LocalError::new(message).into())
        }
    }
}

/// A scalar as text.
fn text(value: &Value) -> Result<String, Unresolved> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(_) | Value::Bool(_) => Ok(value.to_string()),
        _ => Err(
            LocalError::new("Template error: expected a string, found a list or an object").into(),
        ),
    }
}

/// The error for a function with invalid arguments, or that the local engine doesn't support.
pub(super) fn malformed(name: &str) -> Unresolved {
    LocalError::new(format!(
        "Template error: {name} can't be evaluated with these arguments by the local engine"
    ))
    .into()
}
