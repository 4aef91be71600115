//! [`Evaluator::simplified`]: one form for all expressions with one meaning.

use serde_json::{Map, Value, json};

use super::expression::{function, items};
use super::{Evaluator, Part};

impl Evaluator<'_> {
    /// `json` with everything evaluated that is known, and one form for what isn't; `None` if it is `AWS::NoValue`.
    ///
    /// A text with unknown parts is `Fn::Join` with an empty delimiter, in which neighboring known parts are one; `Fn::GetAtt`
    /// is a list; `Fn::If` with two equal branches is that branch. So two expressions of which nothing differs but the way
    /// they are written are equal. Unlike [`Self::partial`], this evaluates the arguments of unknown functions too.
    pub fn simplified(&self, json: &Value) -> Option<Value> {
        match json {
            Value::Array(list) => {
                let values = list.iter().filter_map(|item| self.simplified(item));
                Some(values.collect())
            }
            Value::Object(object) => match function(json) {
                Some((name, argument)) => self.simplified_function(json, name, argument),
                None => Some(Value::Object(self.simplified_object(object))),
            },
            scalar => self.value(scalar).unwrap_or_else(|_| Some(scalar.clone())),
        }
    }

    /// The object with simplified values, without those that are `AWS::NoValue`.
    pub fn simplified_object(&self, object: &Map<String, Value>) -> Map<String, Value> {
        let entries = object.iter();
        entries
            .filter_map(|(name, value)| Some((name.clone(), self.simplified(value)?)))
            .collect()
    }

    fn simplified_function(&self, json: &Value, name: &str, argument: &Value) -> Option<Value> {
        match name {
            "Fn::If" => self.simplified_choice(argument),
            "Fn::GetAtt" => match self.value(json) {
                Ok(value) => value,
                Err(_) => Some(attribute_as_list(argument)),
            },
            "Fn::Sub" | "Fn::Join" => match self.text_parts(json) {
                Ok(parts) => parts.map(|parts| self.joined(parts)),
                Err(_) => Some(self.with_simplified_argument(name, argument)),
            },
            _ => match self.value(json) {
                Ok(value) => value,
                Err(_) => Some(self.with_simplified_argument(name, argument)),
            },
        }
    }

    fn simplified_choice(&self, argument: &Value) -> Option<Value> {
        if let Ok(branch) = self.branch(argument) {
            return self.simplified(branch);
        }
        let [condition, yes, no] = items(argument) else {
            return Some(json!({ "Fn::If": argument }));
        };
        let (yes, no) = (self.simplified(yes), self.simplified(no));
        if yes == no {
            return yes;
        }
        let branch =
            |value: Option<Value>| value.unwrap_or_else(|| json!({ "Ref": "AWS::NoValue" }));
        Some(json!({ "Fn::If": [condition, branch(yes), branch(no)] }))
    }

    fn with_simplified_argument(&self, name: &str, argument: &Value) -> Value {
        let argument = match (name, items(argument)) {
            // Without a name, the zones are those of the stack's region.
            ("Fn::GetAZs", _) if argument == "" => {
                self.simplified(&json!({ "Ref": "AWS::Region" }))
            }
            ("Fn::Select", [index, list]) => {
                let list = self.simplified(list).unwrap_or_default();
                Some(Value::from(vec![self.simplified_number(index), list]))
            }
            ("Fn::Cidr", [block, numbers @ ..]) => {
                let block = self.simplified(block).unwrap_or_default();
                let numbers = numbers.iter().map(|number| self.simplified_number(number));
                Some(std::iter::once(block).chain(numbers).collect())
            }
            _ => self.simplified(argument),
        };
        Value::Object(Map::from_iter([(
            name.to_owned(),
            argument.unwrap_or_default(),
        )]))
    }

    /// A number, which may be written as text.
    fn simplified_number(&self, json: &Value) -> Value {
        let value = self.simplified(json).unwrap_or_default();
        let number = value.as_str().and_then(|text| text.parse::<u64>().ok());
        number.map_or(value, Value::from)
    }

    /// The text of `parts` as one expression.
    fn joined(&self, parts: Vec<Part>) -> Value {
        let mut joined: Vec<Value> = Vec::new();
        for part in parts {
            match (part, joined.last_mut()) {
                (Part::Known(text), _) if text.is_empty() => {}
                (Part::Known(text), Some(Value::String(before))) => before.push_str(&text),
                (Part::Known(text), _) => joined.push(text.into()),
                (Part::Unknown(expression, _), _) => joined.extend(self.simplified(&expression)),
            }
        }
        match joined.len() {
            0 => Value::from(""),
            1 => joined.swap_remove(0),
            _ => json!({ "Fn::Join": ["", joined] }),
        }
    }
}

/// The argument of `Fn::GetAtt` as a list of the logical id and the attribute.
fn attribute_as_list(argument: &Value) -> Value {
    let parts = argument.as_str().and_then(|path| path.split_once('.'));
    match parts {
        Some((id, name)) => json!({ "Fn::GetAtt": [id, name] }),
        None => json!({ "Fn::GetAtt": argument }),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::cfn::Document;
    use crate::cfn::eval::{Environment, Evaluator};

    /// A template with one parameter whose value is known.
    struct Known(Document);

    impl Environment for Known {
        fn document(&self) -> Option<&Document> {
            Some(&self.0)
        }
    }

    fn simplified(expression: &Value) -> Option<Value> {
        let document = Document::from_value(json!({
            "Resources": {},
            "Parameters": {"Tag": {"Type": "String", "Default": "v1"}, "Given": {"Type": "String"}},
            "Conditions": {"Open": {"Fn::Equals": [{"Ref": "Given"}, "x"]}, "Always": {"Fn::Equals": ["a", "a"]}},
            "Mappings": {"Sizes": {"dev": {"Port": 8080}}},
        }));
        Evaluator::new(&Known(document.unwrap())).simplified(expression)
    }

    // found: A4
    #[test]
    fn expressions_with_one_meaning_have_one_form() {
        let same = [
            vec![
                json!({"Fn::GetAtt": "Db.Endpoint.Port"}),
                json!({"Fn::GetAtt": ["Db", "Endpoint.Port"]}),
            ],
            vec![
                json!({"Fn::Sub": "${Db.Arn}/*-${Tag}"}),
                json!({"Fn::Join": ["/", [{"Fn::GetAtt": ["Db", "Arn"]}, "*-v1"]]}),
                json!({"Fn::Join": ["", [{"Fn::Sub": "${Db.Arn}"}, "", "/*-", {"Ref": "Tag"}]]}),
            ],
            vec![
                json!({"Ref": "Db"}),
                json!({"Fn::Sub": "${Db}"}),
                json!({"Fn::If": ["Open", {"Ref": "Db"}, {"Fn::Sub": "${Db}"}]}),
            ],
            vec![
                json!("plain"),
                json!({"Fn::Sub": "plain"}),
                json!({"Fn::If": ["Always", "plain", "other"]}),
            ],
            vec![
                json!(8080),
                json!({"Fn::FindInMap": ["Sizes", "dev", "Port"]}),
            ],
            vec![
                json!({"Fn::Select": [0, {"Fn::GetAZs": ""}]}),
                json!({"Fn::Select": ["0", {"Fn::GetAZs": {"Ref": "AWS::Region"}}]}),
                json!({"Fn::Select": ["0", {"Fn::GetAZs": {"Fn::Sub": "${AWS::Region}"}}]}),
            ],
            vec![
                json!({"Fn::Cidr": [{"Fn::GetAtt": "Net.CidrBlock"}, 4, 8]}),
                json!({"Fn::Cidr": [{"Fn::GetAtt": ["Net", "CidrBlock"]}, "4", "8"]}),
            ],
            vec![
                json!(["a"]),
                json!(["a", {"Ref": "AWS::NoValue"}]),
                json!([{"Fn::If": ["Always", "a", "b"]}]),
            ],
        ];
        for forms in same {
            let first = simplified(&forms[0]);
            assert!(first.is_some());
            for form in &forms {
                assert_eq!(simplified(form), first, "{form}");
            }
        }
    }

    #[test]
    fn known_parts_of_unknown_functions_are_evaluated() {
        let chosen = json!({"Fn::If": ["Open", {"Fn::Sub": "a-${Tag}"}, {"Ref": "AWS::NoValue"}]});
        assert_eq!(
            simplified(&chosen),
            Some(json!({"Fn::If": ["Open", "a-v1", {"Ref": "AWS::NoValue"}]}))
        );
        let selected =
            json!({"Fn::Select": [0, {"Fn::Split": [",", {"Fn::Sub": "${Given}-${Tag}"}]}]});
        let inner = json!({"Fn::Join": ["", [{"Ref": "Given"}, "-v1"]]});
        assert_eq!(
            simplified(&selected),
            Some(json!({"Fn::Select": [0, {"Fn::Split": [",", inner]}]}))
        );
        assert_eq!(simplified(&json!({"Ref": "AWS::NoValue"})), None);
    }
}
