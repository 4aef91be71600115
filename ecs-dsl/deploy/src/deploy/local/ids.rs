//! Physical ids: generated deterministically from the stack and the logical id, in AWS's format.

use serde_json::{Map, Value};

use super::hashing::{base32, hash, uuid};
use super::names::name_property;
use super::shapes::shape_of;
use crate::cfn::facts;

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
        match shape_of(self.type_name) {
            Some(shape) if !shape.reference.is_empty() => self.fill(shape.reference, ""),
            Some(shape) => self.fill(shape.arn, ""),
            None => self.by_primary_identifier(),
        }
    }

    /// The ARN. Types without a known format have the usual one.
    pub(super) fn arn(&self, physical_id: &str) -> String {
        match shape_of(self.type_name)
            .map(|shape| shape.arn)
            .filter(|arn| !arn.is_empty())
        {
            Some(arn) => self.fill(arn, physical_id),
            None if physical_id.starts_with("arn:") => physical_id.to_owned(),
            None => {
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

    /// The physical name: from the template, or generated as CloudFormation does.
    pub(super) fn name(&self) -> String {
        let given =
            name_property(self.type_name).and_then(|property| self.properties.get(property));
        if let Some(name) = given.and_then(Value::as_str) {
            return if keeps_case(self.type_name) {
                name.to_owned()
            } else {
                name.to_lowercase()
            };
        }
        let suffix = base32(self.hash("name"), 13);
        let limit = longest_name(self.type_name).saturating_sub(suffix.len() + 1);
        let stem: String = format!("{}-{}", self.stack, self.logical_id)
            .chars()
            .take(limit)
            .collect();
        let name = format!("{}-{suffix}", stem.trim_end_matches('-'));
        if keeps_case(self.type_name) {
            name
        } else {
            name.to_lowercase()
        }
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

    fn fill(&self, shape: &str, reference: &str) -> String {
        let mut text = String::new();
        let mut rest = shape;
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
            "path" => self.name().trim_start_matches('/').to_owned(),
            "lb" => self.end_of("LoadBalancerArn", ":loadbalancer/"),
            "listener" => self.end_of("ListenerArn", ":listener/"),
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

/// Whether AWS preserves the case of names. It lowercases those of some services.
fn keeps_case(type_name: &str) -> bool {
    let lowered = [
        "AWS::S3::",
        "AWS::RDS::",
        "AWS::ElastiCache::",
        "AWS::OpenSearchService::",
        "AWS::ECR::",
    ];
    !lowered.iter().any(|prefix| type_name.starts_with(prefix))
}

fn longest_name(type_name: &str) -> usize {
    match type_name {
        "AWS::OpenSearchService::Domain" => 28,
        "AWS::ElasticLoadBalancingV2::LoadBalancer"
        | "AWS::ElasticLoadBalancingV2::TargetGroup" => 32,
        "AWS::ElastiCache::ReplicationGroup" | "AWS::ElastiCache::ServerlessCache" => 40,
        "AWS::S3::Bucket" | "AWS::RDS::DBInstance" | "AWS::RDS::DBCluster" => 63,
        "AWS::IAM::Role" | "AWS::Scheduler::Schedule" => 64,
        "AWS::SQS::Queue" => 80,
        _ => 128,
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
