//! A template as it stands with certain parameters: without what its conditions take away, and with every function
//! evaluated that needs no resource.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::fault::Fault;
use super::parameters;
use super::resolve::Scope;
use super::state::{Generation, Resource};
use super::world::World;
use crate::cfn::Document;

/// What the names in `document` stand for.
pub(super) fn scope<'a>(
    world: &'a World<'a>,
    document: &'a Document,
    stack: (&'a str, &'a str),
    generation: &Generation,
    resources: Option<&'a BTreeMap<String, Resource>>,
) -> Result<Scope<'a>, Fault> {
    let parameters = parameters::values(document.section("Parameters"), generation)?;
    let (stack_name, stack_id) = stack;
    Ok(Scope {
        world,
        document,
        stack_name,
        stack_id,
        parameters,
        resources,
        looked_up: RefCell::new(generation.looked_up.clone()),
        imported: RefCell::default(),
    })
}

/// The resources and outputs that there are, as far as they are known before the deployment.
pub(super) fn effective(scope: &Scope<'_>) -> Result<Document, Fault> {
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
    Document::from_value(json).map_err(|error| Fault::new(error.to_string()))
}

/// What a generation stands for, whether it is deployed or is to be. A stack without one has nothing.
pub(super) fn effective_generation(
    world: &World<'_>,
    stack: (&str, &str),
    generation: &Generation,
) -> Result<Document, Fault> {
    if generation.template.is_empty() {
        return Ok(Document::empty());
    }
    let document =
        Document::parse(&generation.template).map_err(|error| Fault::new(error.to_string()))?;
    effective(&scope(world, &document, stack, generation, None)?)
}

/// Whether the condition of a resource or an output holds; it does if there is none.
pub(super) fn holds(scope: &Scope<'_>, body: &Value) -> Result<bool, Fault> {
    match body.get("Condition").and_then(Value::as_str) {
        Some(name) => scope.condition(name),
        None => Ok(true),
    }
}
