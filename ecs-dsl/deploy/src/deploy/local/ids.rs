//! Physical ids: generated deterministically from the stack and the logical id, in AWS's format.

use serde_json::{Map, Value};

use super::hashing::{base32, hash, uuid};
use super::names::name_property;
use crate::cfn::type_info::TypeInfo;
use crate::cfn::{facts, type_info};

/// The account id of the local engine.
pub(super) const ACCOUNT: &str = "000000000000";

/// A resource for which an id is generated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject<'a> {
    pub(super) region: &'a str,
    pub(super) stack: &'a str,
    pub(super) logical_id: &'a str,
    pub(super) type_name: &'a str,
    pub(super) properties: &'a Map<String, Value>,
    /// From 1. Higher while earlier resources of this logical id still exist.
    pub(super) generation: u32,
}

impl Subject<'_> {
    /// The value of `Ref`.
    pub(super) fn physical_id(&self) -> String {
        match self.info().map(|info| info.reference) {
            Some(format) if !format.is_empty() => self.fill(format, ""),
            _ => self.by_primary_identifier(),
        }
    }

    /// The ARN. Types without a known format have the usual one.
    pub(super) fn arn(&self, physical_id: &str) -> String {
        match self.info().map(|info| info.arn) {
            Some(format) if !format.is_empty() => self.fill(format, physical_id),
            _ if physical_id.starts_with("arn:") => physical_id.to_owned(),
            _ => {
                let mut parts = self.type_name.split("::").skip(1).map(str::to_lowercase);
                let service = parts.next().unwrap_or_default();
                let kind = parts.next().unwrap_or_default();
                format!(
                    "arn:aws:{service}:{}:{ACCOUNT}:{kind}/{physical_id}",
                    self.region
                )
            }
        }
    }

    fn info(&self) -> Option<&'static TypeInfo> {
        type_info(self.type_name)
    }

    /// The physical name: from the template, or generated as CloudFormation does.
    pub(super) fn name(&self) -> String {
        let given =
            name_property(self.type_name).and_then(|property| self.properties.get(property));
        let name = given
            .and_then(Value::as_str)
            .map_or_else(|| self.generated_name(), str::to_owned);
        match self.info() {
            Some(info) if info.lowercase => name.to_lowercase(),
            _ => name,
        }
    }

    fn generated_name(&self) -> String {
        let suffix = base32(self.hash("name"), 13);
        let limit = self.info().map_or(128, |info| info.name_limit);
        let stem: String = format!("{}-{}", self.stack, self.logical_id)
            .chars()
            .take(limit.saturating_sub(suffix.len() + 1))
            .collect();
        format!("{}-{suffix}", stem.trim_end_matches('-'))
    }

    /// `digits` hexadecimal digits, unique to this resource and `salt`.
    pub(super) fn hex(&self, digits: usize, salt: &str) -> String {
        let mut text = String::new();
        let mut round = 0_u8;
        while text.len() < digits {
            text += &format!("{:016x}", self.hash(&format!("{salt}{round}")));
            round += 1;
        }
        text.truncate(digits);
        text
    }

    pub(super) fn uuid(&self) -> String {
        uuid(&self.hex(32, "uuid"))
    }

    fn by_primary_identifier(&self) -> String {
        let parts = facts(self.type_name).map_or(&[][..], |facts| facts.primary_identifier);
        let part = |property: &&str| match self.properties.get(*property) {
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
            None if property.ends_with("Arn") => self.arn(&self.name()),
            None if property.ends_with("Name") || property.ends_with("Identifier") => self.name(),
            None => self.hex(17, property),
        };
        let parts: Vec<String> = parts.iter().map(part).collect();
        if parts.is_empty() {
            self.name()
        } else {
            parts.join("|")
        }
    }

    /// The text of a format of [`TypeInfo`], where `reference` is the value of `Ref`.
    pub(super) fn fill(&self, format: &str, reference: &str) -> String {
        let mut text = String::new();
        let mut rest = format;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let (key, after) = after.split_once('}').unwrap_or((after, ""));
            text.push_str(&self.placeholder(key, reference));
            rest = after;
        }
        text + rest
    }

    fn placeholder(&self, key: &str, reference: &str) -> String {
        match key {
            "n" => self.name(),
            "N" => self.name().to_lowercase(),
            "r" => self.region.to_owned(),
            "a" => ACCOUNT.to_owned(),
            "u" => self.uuid(),
            "g" => self.generation.to_string(),
            "b" => (self.hash("byte") % 254 + 1).to_string(),
            "h6" => self.hex(6, "h6"),
            "h16" => self.hex(16, "h"),
            "h17" => self.hex(17, "h17"),
            "h32" => self.hex(32, "h32"),
            "H20" => self.hex(20, "h20").to_uppercase(),
            "ref" => reference.to_owned(),
            "arn" => self.arn(reference),
            "path" => self.name().trim_start_matches('/').to_owned(),
            "lb" => self.end_of("LoadBalancerArn", ":loadbalancer/"),
            "listener" => self.end_of("ListenerArn", ":listener/"),
            "block" => self.block(),
            _ if key.contains(':') => self.with_argument(key, reference),
            property => match self.properties.get(property) {
                // The property can be an ARN.
                Some(Value::String(text)) if property == "Cluster" => {
                    text.rsplit('/').next().unwrap_or(text).to_owned()
                }
                Some(Value::String(text)) => text.clone(),
                Some(other) => other.to_string(),
                None => "default".to_owned(),
            },
        }
    }

    /// The block of a VPC: its own, or one that a pool gives.
    fn block(&self) -> String {
        let text = |name: &str| match self.properties.get(name) {
            Some(Value::String(text)) => Some(text.clone()),
            Some(Value::Number(number)) => Some(number.to_string()),
            _ => None,
        };
        text("CidrBlock").unwrap_or_else(|| {
            let length = text("Ipv4NetmaskLength").unwrap_or_else(|| "16".to_owned());
            format!("10.{}.0.0/{length}", self.hash("byte") % 254 + 1)
        })
    }

    /// `h17:salt`, `H17:salt`, or `after:marker`.
    fn with_argument(&self, key: &str, reference: &str) -> String {
        let (kind, argument) = key.split_once(':').unwrap_or_default();
        let digits = |digits: &str| self.hex(digits.parse().unwrap_or_default(), argument);
        if let Some(lower) = kind.strip_prefix('h') {
            return digits(lower);
        }
        if let Some(upper) = kind.strip_prefix('H') {
            return digits(upper).to_uppercase();
        }
        let after = reference.split_once(&format!(":{argument}"));
        after.map_or_else(|| reference.to_owned(), |(_, rest)| rest.to_owned())
    }

    /// The part after `marker` of the ARN in the property.
    fn end_of(&self, property: &str, marker: &str) -> String {
        let arn = self
            .properties
            .get(property)
            .and_then(Value::as_str)
            .unwrap_or_default();
        arn.split_once(marker)
            .map_or_else(|| self.name(), |(_, end)| end.to_owned())
    }

    fn hash(&self, salt: &str) -> u64 {
        let generation = self.generation.to_string();
        hash(&[
            self.region,
            self.stack,
            self.logical_id,
            self.type_name,
            &generation,
            salt,
        ])
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::Subject;

    fn subject<'a>(type_name: &'a str, properties: &'a Map<String, Value>) -> Subject<'a> {
        Subject {
            region: "us-east-1",
            stack: "shop",
            logical_id: "Web",
            type_name,
            properties,
            generation: 1,
        }
    }

    #[test]
    fn ids_are_deterministic_and_have_the_format_of_aws() {
        let none = Map::new();
        let vpc = subject("AWS::EC2::VPC", &none);
        assert_eq!(
            vpc.physical_id(),
            subject("AWS::EC2::VPC", &none).physical_id()
        );
        assert_eq!(
            (vpc.physical_id().len(), &vpc.physical_id()[..4]),
            (21, "vpc-")
        );
        assert_ne!(
            vpc.physical_id(),
            Subject {
                generation: 2,
                ..vpc
            }
            .physical_id()
        );
        assert_eq!(
            vpc.arn("vpc-1"),
            "arn:aws:ec2:us-east-1:000000000000:vpc/vpc-1"
        );
    }

    #[test]
    fn generated_names_respect_length_limits() {
        let given = json!({"Family": "web"}).as_object().unwrap().clone();
        let task = subject("AWS::ECS::TaskDefinition", &given).physical_id();
        assert_eq!(
            task,
            "arn:aws:ecs:us-east-1:000000000000:task-definition/web:1"
        );
        let none = Map::new();
        let name = subject("AWS::ECS::Cluster", &none).physical_id();
        assert_eq!((name.len(), &name[..9]), (22, "shop-Web-"));
        let long = Subject {
            stack: "a-stack-with-a-long-name-indeed",
            ..subject("AWS::ElasticLoadBalancingV2::TargetGroup", &none)
        };
        assert!(long.name().len() <= 32, "{}", long.name());
        assert_eq!(
            subject("AWS::S3::Bucket", &none).name(),
            subject("AWS::S3::Bucket", &none).name().to_lowercase()
        );
    }

    #[test]
    fn service_arn_contains_the_cluster() {
        let given = json!({"ServiceName": "web", "Cluster": "main"})
            .as_object()
            .unwrap()
            .clone();
        let arn = subject("AWS::ECS::Service", &given).physical_id();
        assert_eq!(arn, "arn:aws:ecs:us-east-1:000000000000:service/main/web");
    }
}
