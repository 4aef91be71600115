//! Intrinsic functions, which CloudFormation evaluates during the deployment.
//!
//! See AWS's [reference](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html).
//! Literal values are evaluated at once: `concat(["a", "b"])` is the text `ab`, not a function.

use super::{Expr, List, LogicalId, Map, Value};

/// Concatenates text: `concat(["redis://".into(), cache.address()])`. Rendered as `Fn::Sub`.
pub fn concat(parts: impl IntoIterator<Item = Value<String>>) -> Value<String> {
    Value::from_expr(concat_exprs(
        parts.into_iter().map(Value::into_expr).collect(),
    ))
}

/// Joins adjacent literals, and flattens nested concatenations.
#[doc(hidden)]
pub fn concat_exprs(parts: Vec<Expr>) -> Expr {
    let mut joined: Vec<Expr> = Vec::with_capacity(parts.len());
    for part in parts {
        let nested = match part {
            Expr::Concat(nested) => nested,
            other => vec![other],
        };
        for part in nested {
            match (joined.last_mut(), part) {
                (Some(Expr::Str(before)), Expr::Str(text)) => before.to_mut().push_str(&text),
                (_, part) => joined.push(part),
            }
        }
    }
    match joined.len() {
        0 => Expr::Str("".into()),
        1 => joined.remove(0),
        _ => Expr::Concat(joined),
    }
}

/// Formats text with values: `sub!("redis://{}:6379/0", cache.address())`. Each `{}` takes the next argument, which must
/// convert into a `Value<String>`. Rendered as `Fn::Sub`.
#[macro_export]
macro_rules! sub {
    ($format:literal $(, $value:expr)* $(,)?) => {{
        const _: () = $crate::cfn::intrinsic::assert_placeholders($format, [$(stringify!($value)),*].len());
        $crate::cfn::intrinsic::fill($format, vec![$($crate::cfn::Value::<String>::from($value)),*])
    }};
}

/// Rejects at compile time a text whose count of `{}` differs from that of the values.
#[doc(hidden)]
#[track_caller]
pub const fn assert_placeholders(format: &str, values: usize) {
    let bytes = format.as_bytes();
    let (mut index, mut found) = (0, 0);
    while index + 1 < bytes.len() {
        if bytes[index] == b'{' && bytes[index + 1] == b'}' {
            found += 1;
            index += 1;
        }
        index += 1;
    }
    assert!(
        found == values,
        "the number of `{{}}` in the text differs from the number of values"
    );
}

#[doc(hidden)]
pub fn fill(format: &'static str, values: Vec<Value<String>>) -> Value<String> {
    let mut parts = Vec::with_capacity(values.len() * 2 + 1);
    let mut texts = format.split("{}");
    let first = texts.next().unwrap_or_default();
    if !first.is_empty() {
        parts.push(first.into());
    }
    for (value, text) in values.into_iter().zip(texts) {
        parts.push(value.into_expr());
        if !text.is_empty() {
            parts.push(text.into());
        }
    }
    Value::from_expr(concat_exprs(parts))
}

/// `Fn::Join`: the items, separated by `separator`.
pub fn join(separator: &str, items: impl Into<Value<List<String>>>) -> Value<String> {
    let arguments = vec![separator.to_owned().into(), items.into().into_expr()];
    function("Fn::Join", arguments)
}

/// `Fn::Select`: the item at the zero-based `index`.
pub fn select<T>(index: u16, items: impl Into<Value<List<T>>>) -> Value<T> {
    function("Fn::Select", vec![index.into(), items.into().into_expr()])
}

/// `Fn::Split`: the parts of `text` between `separator`s.
pub fn split(separator: &str, text: impl Into<Value<String>>) -> Value<List<String>> {
    let arguments = vec![separator.to_owned().into(), text.into().into_expr()];
    function("Fn::Split", arguments)
}

/// `Fn::If`: `yes` if the condition holds, otherwise `no`.
pub fn if_else<T>(
    condition: &LogicalId,
    yes: impl Into<Value<T>>,
    no: impl Into<Value<T>>,
) -> Value<T> {
    let name = condition.as_str().to_owned();
    let arguments = vec![name.into(), yes.into().into_expr(), no.into().into_expr()];
    function("Fn::If", arguments)
}

/// `Fn::Equals`: a condition that holds if both texts are equal. Conditions are named with
/// `Stack::condition`.
pub fn equals(left: impl Into<Value<String>>, right: impl Into<Value<String>>) -> Value<bool> {
    function("Fn::Equals", vec![left.into(), right.into()])
}

/// `Fn::And`: a condition that holds if all of 2 to 10 conditions hold.
pub fn and(conditions: impl IntoIterator<Item = Value<bool>>) -> Value<bool> {
    function("Fn::And", Vec::from_iter(conditions))
}

/// `Fn::Or`: a condition that holds if one of 2 to 10 conditions holds.
pub fn or(conditions: impl IntoIterator<Item = Value<bool>>) -> Value<bool> {
    function("Fn::Or", Vec::from_iter(conditions))
}

/// `Fn::Not`: a condition that holds if the other doesn't.
pub fn not(condition: Value<bool>) -> Value<bool> {
    function("Fn::Not", vec![condition.into_expr()])
}

/// A reference to the condition with this name.
pub fn condition(name: &LogicalId) -> Value<bool> {
    let mut condition = Map::with_capacity(1);
    condition.insert("Condition", name.as_str().to_owned());
    Value::from_expr(condition)
}

/// `Fn::FindInMap`: an entry of a mapping of the template.
pub fn find_in_map(
    mapping: &str,
    first_key: impl Into<Value<String>>,
    second_key: impl Into<Value<String>>,
) -> Value<String> {
    let arguments = [mapping.into(), first_key.into(), second_key.into()];
    function("Fn::FindInMap", arguments)
}

/// `Fn::ImportValue`: an export of another stack in the account and region. An export can't change while it is imported.
pub fn import_value(name: impl Into<Value<String>>) -> Value<String> {
    function("Fn::ImportValue", name.into().into_expr())
}

/// `Fn::GetStackOutput`: an output of another stack, which the reference doesn't lock.
pub fn get_stack_output(stack_name: impl Into<Value<String>>, output: &str) -> Value<String> {
    let mut argument = Map::with_capacity(2);
    argument.insert("StackName", stack_name.into().into_expr());
    argument.insert("OutputName", output.to_owned());
    function("Fn::GetStackOutput", argument)
}

/// `Fn::Cidr`: `count` CIDR blocks with `host_bits` bits each, from `block`.
pub fn cidr(block: impl Into<Value<String>>, count: u16, host_bits: u8) -> Value<List<String>> {
    let block = block.into().into_expr();
    function("Fn::Cidr", vec![block, count.into(), host_bits.into()])
}

/// `Fn::GetAZs`: the Availability Zones of the stack's region.
pub fn availability_zones() -> Value<List<String>> {
    function("Fn::GetAZs", "")
}

/// `Fn::Base64`, for user data.
pub fn base64(text: impl Into<Value<String>>) -> Value<String> {
    function("Fn::Base64", text.into().into_expr())
}

/// A dynamic reference to an SSM parameter: `{{resolve:ssm:name}}`.
pub fn resolve_ssm(name: impl Into<Value<String>>) -> Value<String> {
    concat(["{{resolve:ssm:".into(), name.into(), "}}".into()])
}

/// A dynamic reference to an encrypted SSM parameter: `{{resolve:ssm-secure:name}}`. Only some properties support
/// it, see AWS's [list](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html).
pub fn resolve_ssm_secure(name: impl Into<Value<String>>) -> Value<String> {
    concat(["{{resolve:ssm-secure:".into(), name.into(), "}}".into()])
}

/// A dynamic reference to a JSON key of a Secrets Manager secret. CloudFormation resolves it during the deployment; the
/// value isn't in the template.
pub fn resolve_secret(secret: impl Into<Value<String>>, json_key: &str) -> Value<String> {
    concat([
        "{{resolve:secretsmanager:".into(),
        secret.into(),
        format!(":SecretString:{json_key}}}}}").into(),
    ])
}

fn function<T: ?Sized>(name: &'static str, argument: impl Into<Expr>) -> Value<T> {
    Value::from_expr(Expr::Function(name, Box::new(argument.into())))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::cfn::pseudo;

    fn json<T: ?Sized>(value: &Value<T>) -> Json {
        serde_json::to_value(value.expr()).unwrap()
    }

    #[test]
    fn literals_are_concatenated() {
        assert_eq!(json(&concat(["a".into(), "b".into()])), json!("ab"));
        assert_eq!(
            json(&crate::sub!("{}-{}", "a", String::from("b"))),
            json!("a-b")
        );
    }

    #[test]
    fn text_with_references_is_a_sub() {
        let text = crate::sub!("{}:{}/${{x}}", pseudo::region(), pseudo::account_id());
        assert_eq!(
            json(&text),
            json!({"Fn::Sub": "${AWS::Region}:${AWS::AccountId}/${!{x}}"})
        );
    }

    #[test]
    fn other_functions_in_text_become_variables() {
        let zone = select(0, availability_zones());
        assert_eq!(
            json(&concat(["zone ".into(), zone])),
            json!({"Fn::Sub": ["zone ${Part1}", {"Part1": {"Fn::Select": [0, {"Fn::GetAZs": ""}]}}]})
        );
    }

    #[test]
    fn functions_are_rendered_for_cloudformation() {
        let prod = LogicalId::verbatim("IsProd");
        let list = || Value::<List<String>>::from(["a", "b"]);
        let cases: [(Json, Json); 10] = [
            (
                json(&join("-", list())),
                json!({"Fn::Join": ["-", ["a", "b"]]}),
            ),
            (json(&split(",", "a,b")), json!({"Fn::Split": [",", "a,b"]})),
            (
                json(&if_else::<String>(&prod, "a", pseudo::no_value())),
                json!({"Fn::If": ["IsProd", "a", {"Ref": "AWS::NoValue"}]}),
            ),
            (
                json(&find_in_map("Sizes", pseudo::region(), "db")),
                json!({"Fn::FindInMap": ["Sizes", {"Ref": "AWS::Region"}, "db"]}),
            ),
            (
                json(&import_value("shared")),
                json!({"Fn::ImportValue": "shared"}),
            ),
            (
                json(&get_stack_output("net", "VpcId")),
                json!({"Fn::GetStackOutput": {"StackName": "net", "OutputName": "VpcId"}}),
            ),
            (
                json(&cidr("10.0.0.0/16", 4, 8)),
                json!({"Fn::Cidr": ["10.0.0.0/16", 4, 8]}),
            ),
            (
                json(&base64("#!/bin/sh")),
                json!({"Fn::Base64": "#!/bin/sh"}),
            ),
            (
                json(&resolve_secret("s", "password")),
                json!("{{resolve:secretsmanager:s:SecretString:password}}"),
            ),
            (
                json(&and([
                    equals(pseudo::region(), "eu-west-1"),
                    not(condition(&prod)),
                ])),
                json!({"Fn::And": [{"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]}, {"Fn::Not": [{"Condition": "IsProd"}]}]}),
            ),
        ];
        for (written, expected) in cases {
            assert_eq!(written, expected);
        }
    }
}
