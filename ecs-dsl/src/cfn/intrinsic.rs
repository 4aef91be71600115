//! Intrinsic functions: what CloudFormation computes while it deploys.
//! See AWS's [reference](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html).
//!
//! What can be computed now is computed now: `concat(["a", "b"])` is the text `ab`, not a function.

use super::{Expr, List, LogicalId, Map, Value};

/// Text from parts: `concat(["redis://".into(), cache.address()])`. Written as `Fn::Sub`.
pub fn concat(parts: impl IntoIterator<Item = Value<String>>) -> Value<String> {
    Value::from_expr(concat_exprs(
        parts.into_iter().map(Value::into_expr).collect(),
    ))
}

/// Joins neighbours that are known now, and takes nested parts apart.
pub(crate) fn concat_exprs(parts: Vec<Expr>) -> Expr {
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

/// Text with values in it: `sub!("redis://{}:6379/0", cache.address())`. Each `{}` takes the next argument, which is
/// anything that can become a `Value<String>`. Written as `Fn::Sub`.
#[macro_export]
macro_rules! sub {
    ($format:literal $(, $value:expr)* $(,)?) => {{
        const _: () = $crate::cfn::intrinsic::assert_placeholders($format, [$(stringify!($value)),*].len());
        $crate::cfn::intrinsic::fill($format, vec![$($crate::cfn::Value::<String>::from($value)),*])
    }};
}

/// Refuses, while compiling, a text with more or fewer `{}` than there are values.
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
        "the text has another number of `{{}}` than there are values"
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

/// `Fn::Join`: the items with `separator` between them.
pub fn join(separator: &str, items: impl Into<Value<List<String>>>) -> Value<String> {
    function(
        "Fn::Join",
        vec![separator.to_owned().into(), items.into().into_expr()],
    )
}

/// `Fn::Select`: the item at `index`, counted from 0.
pub fn select<T>(index: u16, items: impl Into<Value<List<T>>>) -> Value<T> {
    function("Fn::Select", vec![index.into(), items.into().into_expr()])
}

/// `Fn::Split`: the pieces of `text` between `separator`s.
pub fn split(separator: &str, text: impl Into<Value<String>>) -> Value<List<String>> {
    function(
        "Fn::Split",
        vec![separator.to_owned().into(), text.into().into_expr()],
    )
}

/// `Fn::If`: `yes` where the condition holds, `no` elsewhere.
pub fn if_else<T>(
    condition: &LogicalId,
    yes: impl Into<Value<T>>,
    no: impl Into<Value<T>>,
) -> Value<T> {
    let name = condition.as_str().to_owned();
    function(
        "Fn::If",
        vec![name.into(), yes.into().into_expr(), no.into().into_expr()],
    )
}

/// `Fn::Equals`: a condition that holds where both texts are the same. Conditions are named with
/// [`Stack::condition`](crate::dsl::Stack::condition).
pub fn equals(one: impl Into<Value<String>>, other: impl Into<Value<String>>) -> Value<bool> {
    function(
        "Fn::Equals",
        vec![one.into().into_expr(), other.into().into_expr()],
    )
}

/// `Fn::And`: a condition that holds where all of them do, 2 to 10.
pub fn and(conditions: impl IntoIterator<Item = Value<bool>>) -> Value<bool> {
    function(
        "Fn::And",
        conditions
            .into_iter()
            .map(Value::into_expr)
            .collect::<Vec<_>>(),
    )
}

/// `Fn::Or`: a condition that holds where one of them does, of 2 to 10.
pub fn or(conditions: impl IntoIterator<Item = Value<bool>>) -> Value<bool> {
    function(
        "Fn::Or",
        conditions
            .into_iter()
            .map(Value::into_expr)
            .collect::<Vec<_>>(),
    )
}

/// `Fn::Not`: a condition that holds where the other doesn't.
pub fn not(condition: Value<bool>) -> Value<bool> {
    function("Fn::Not", vec![condition.into_expr()])
}

/// A condition that holds where the one with this name does.
pub fn condition(name: &LogicalId) -> Value<bool> {
    let mut condition = Map::with_capacity(1);
    condition.insert("Condition", name.as_str().to_owned());
    Value::from_expr(condition)
}

/// `Fn::FindInMap`: an entry of one of the template's mappings.
pub fn find_in_map(
    mapping: &str,
    first_key: impl Into<Value<String>>,
    second_key: impl Into<Value<String>>,
) -> Value<String> {
    let mapping = mapping.to_owned().into();
    function(
        "Fn::FindInMap",
        vec![
            mapping,
            first_key.into().into_expr(),
            second_key.into().into_expr(),
        ],
    )
}

/// `Fn::ImportValue`: what another stack of the account and region exports. The export can't change while it is in use.
pub fn import_value(name: impl Into<Value<String>>) -> Value<String> {
    function("Fn::ImportValue", name.into().into_expr())
}

/// `Fn::GetStackOutput`: an output of another stack, without locking it.
pub fn get_stack_output(stack_name: impl Into<Value<String>>, output: &str) -> Value<String> {
    let mut argument = Map::with_capacity(2);
    argument.insert("StackName", stack_name.into().into_expr());
    argument.insert("OutputName", output.to_owned());
    function("Fn::GetStackOutput", argument)
}

/// `Fn::Cidr`: `count` address blocks with `host_bits` bits each, out of `block`.
pub fn cidr(block: impl Into<Value<String>>, count: u16, host_bits: u8) -> Value<List<String>> {
    function(
        "Fn::Cidr",
        vec![
            block.into().into_expr(),
            count.into(),
            i64::from(host_bits).into(),
        ],
    )
}

/// `Fn::GetAZs`: the availability zones of the stack's region.
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

/// A dynamic reference to an SSM parameter that is encrypted: `{{resolve:ssm-secure:name}}`. Only some properties take
/// it, see AWS's [list](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html).
pub fn resolve_ssm_secure(name: impl Into<Value<String>>) -> Value<String> {
    concat(["{{resolve:ssm-secure:".into(), name.into(), "}}".into()])
}

/// A dynamic reference to one key of a Secrets Manager secret. CloudFormation reads it while it deploys: what it reads
/// stands in no template.
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
    fn what_is_known_now_is_computed_now() {
        assert_eq!(json(&concat(["a".into(), "b".into()])), json!("ab"));
        assert_eq!(
            json(&crate::sub!("{}-{}", "a", String::from("b"))),
            json!("a-b")
        );
    }

    #[test]
    fn text_with_references_is_one_sub() {
        let text = crate::sub!("{}:{}/${{x}}", pseudo::region(), pseudo::account_id());
        assert_eq!(
            json(&text),
            json!({"Fn::Sub": "${AWS::Region}:${AWS::AccountId}/${!{x}}"})
        );
    }

    #[test]
    fn other_functions_inside_text_become_variables() {
        let zone = select(0, availability_zones());
        assert_eq!(
            json(&concat(["zone ".into(), zone])),
            json!({"Fn::Sub": ["zone ${Part1}", {"Part1": {"Fn::Select": [0, {"Fn::GetAZs": ""}]}}]})
        );
    }

    #[test]
    fn every_function_is_written_as_aws_reads_it() {
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
