//! What a rule passes on of an event: variables and a command.

use crate::cfn::aws::events::InputTransformer;
use crate::cfn::{Expr, Map};
use crate::dsl::{Event, Part};

/// The overrides of the main container; `None` if there are none.
pub(super) fn of_task(container: &str, event: &Event) -> Option<InputTransformer> {
    if event.variables.is_empty() && event.command.is_none() {
        return None;
    }
    let mut paths = Map::with_capacity(event.variables.len());
    let mut members = vec![member("name", &text(container))];
    if let Some(parts) = &event.command {
        let parts = parts.iter().enumerate();
        let parts = parts.map(|(index, part)| match &part.0 {
            Part::Text(part) => text(&part.value),
            Part::Field(path) => field(format!("command-{index}"), &path.value, &mut paths),
        });
        let parts: Vec<String> = parts.collect();
        members.push(member("command", &format!("[{}]", parts.join(","))));
    }
    if !event.variables.is_empty() {
        let variables = variables(event, ("name", "value"), &mut paths);
        members.push(member("environment", &variables));
    }
    let members = members.join(",");
    let template = format!(r#"{{"containerOverrides":[{{{members}}}]}}"#);
    Some(InputTransformer::new(template).input_paths_map(paths))
}

/// The input of an execution, whose variables those of all steps are; `None` if there are none.
pub(super) fn of_workflow(event: &Event) -> Option<InputTransformer> {
    if event.variables.is_empty() {
        return None;
    }
    let mut paths = Map::with_capacity(event.variables.len());
    // Step Functions has the properties of ECS in this form.
    let variables = variables(event, ("Name", "Value"), &mut paths);
    let template = format!("{{{}}}", member("environment", &variables));
    Some(InputTransformer::new(template).input_paths_map(paths))
}

fn variables(event: &Event, (name_of, value_of): (&str, &str), paths: &mut Map) -> String {
    let variables = event.variables.iter().map(|(name, path)| {
        let value = field(name.value.clone(), &path.value, paths);
        let name = member(name_of, &text(&name.value));
        format!("{{{name},{}}}", member(value_of, &value))
    });
    format!("[{}]", variables.collect::<Vec<_>>().join(","))
}

/// A field of the event in the template. EventBridge puts text between quotes by itself.
fn field(name: String, path: &str, paths: &mut Map) -> String {
    let placeholder = format!("<{name}>");
    paths.insert(name, Expr::from(format!("$.{path}")));
    placeholder
}

fn member(name: &str, value: &str) -> String {
    format!(r#""{name}":{value}"#)
}

/// JSON text.
fn text(value: &str) -> String {
    serde_json::Value::from(value).to_string()
}
