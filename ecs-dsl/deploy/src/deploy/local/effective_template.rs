//! Effective templates: a template for given parameters, without the resources whose condition is false. Functions that
//! don't refer to resources are evaluated.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::account_view::AccountView;
use super::error::LocalError;
use super::parameters;
use super::resolve::Scope;
use super::state::{Generation, Resource};
use crate::cfn::Document;

/// The scope in which `document` is evaluated.
pub(super) fn scope<'a>(
    account: &'a AccountView<'a>,
    document: &'a Document,
    stack: (&'a str, &'a str),
    generation: &Generation,
    resources: Option<&'a BTreeMap<String, Resource>>,
) -> Result<Scope<'a>, LocalError> {
    let parameters = parameters::values(document.section("Parameters"), generation)?;
    let (stack_name, stack_id) = stack;
    Ok(Scope {
        account,
        document,
        stack_name,
        stack_id,
        parameters,
        resources,
        looked_up: RefCell::new(generation.looked_up.clone()),
        imported: RefCell::default(),
    })
}

/// The effective resources and outputs, as far as they are known before the deployment.
pub(super) fn effective(scope: &Scope<'_>) -> Result<Document, LocalError> {
    let mut resources = Map::new();
    for resource in scope.document.resources() {
        if holds(scope, resource.body())? {
            let mut body = resource.body().clone();
            if let Some(object) = body.as_object_mut() {
                object.remove("Condition");
                object.insert(
                    "Properties".to_owned(),
                    Value::Object(scope.object(resource.properties())?),
                );
            }
            resources.insert(resource.id.to_owned(), body);
        }
    }
    let mut outputs = Map::new();
    for (name, output) in scope.document.section("Outputs") {
        if holds(scope, output)? {
            outputs.extend(scope.value(output)?.map(|output| (name.clone(), output)));
        }
    }
    let json = json!({ "Resources": resources, "Outputs": outputs });
    Ok(Document::from_value(json)?)
}

/// The effective template of a generation. Empty if the stack has none.
pub(super) fn effective_generation(
    account: &AccountView<'_>,
    stack: (&str, &str),
    generation: &Generation,
) -> Result<Document, LocalError> {
    if generation.template.is_empty() {
        return Ok(Document::empty());
    }
    let document = Document::parse(&generation.template)?;
    effective(&scope(account, &document, stack, generation, None)?)
}

/// Whether the condition of a resource or an output is true, or absent.
pub(super) fn holds(scope: &Scope<'_>, body: &Value) -> Result<bool, LocalError> {
    match body.get("Condition").and_then(Value::as_str) {
        Some(name) => scope.condition(name),
        None => Ok(true),
    }
}
