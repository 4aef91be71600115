//! Prints, as JSON, what the library finds out about the services of a stack and about resources in the account.

use std::process::ExitCode;

use ecs_dsl::deploy::aws::Aws;
use ecs_dsl::deploy::{
    ControlPlane, ControlPlaneError, EcrImage, Existence, LogStream, ResourceLookup, StackResource,
    Workloads, block_on,
};
use serde_json::{Map, Value, json};

fn main() -> ExitCode {
    let stack = std::env::args().nth(1).unwrap_or_default();
    match block_on(inspect(&stack)) {
        Ok(Ok(found)) => {
            println!("{found}");
            ExitCode::SUCCESS
        }
        Ok(Err(error)) => {
            eprintln!("{error}");
            ExitCode::from(3)
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(7)
        }
    }
}

async fn inspect(stack: &str) -> Result<Value, ControlPlaneError> {
    let aws = Aws::connect(None, None).await?;
    let resources = aws.describe_stack_resources(stack).await?;
    Ok(json!({
        "services": services(&aws, &resources).await?,
        "targets": targets(&aws, &resources).await?,
        "forwards": forwards(&aws, &resources).await?,
        "exists": existing(&aws, &resources).await?,
        "missing": missing(&aws).await?,
        "clusters": aws.count("AWS::ECS::Cluster").await?,
    }))
}

fn ids<'a>(resources: &'a [StackResource], type_name: &str) -> Vec<&'a StackResource> {
    resources
        .iter()
        .filter(|resource| resource.type_name == type_name)
        .collect()
}

async fn services(aws: &Aws, resources: &[StackResource]) -> Result<Value, ControlPlaneError> {
    let arns: Vec<_> = ids(resources, "AWS::ECS::Service")
        .iter()
        .map(|resource| resource.physical_id.clone())
        .collect();
    let mut found = Map::new();
    for cluster in ids(resources, "AWS::ECS::Cluster") {
        for service in aws.describe_services(&cluster.physical_id, &arns).await? {
            let stopped = aws
                .stopped_tasks(&cluster.physical_id, &service.arn)
                .await?;
            let latest = &service.deployments[0];
            let description = json!({
                "status": service.status,
                "desired": service.desired,
                "running": service.running,
                "latest": {"status": latest.status, "task_definition": latest.task_definition},
                "stopped": stopped.len(),
            });
            found.insert(service.arn, description);
        }
    }
    Ok(found.into())
}

async fn targets(aws: &Aws, resources: &[StackResource]) -> Result<Value, ControlPlaneError> {
    let mut found = Map::new();
    for group in ids(resources, "AWS::ElasticLoadBalancingV2::TargetGroup") {
        let targets = aws.target_health(&group.physical_id).await?;
        found.insert(group.physical_id.clone(), targets.len().into());
    }
    Ok(found.into())
}

async fn forwards(aws: &Aws, resources: &[StackResource]) -> Result<Value, ControlPlaneError> {
    let mut arns: Vec<_> = ids(resources, "AWS::ElasticLoadBalancingV2::Listener")
        .iter()
        .chain(&ids(resources, "AWS::ElasticLoadBalancingV2::ListenerRule"))
        .map(|resource| resource.physical_id.clone())
        .collect();
    // A missing listener must not hide the others.
    arns.extend(arns.last().map(|arn| format!("{arn}0")));
    let found = aws.forwards(&arns).await?;
    Ok(found
        .into_iter()
        .map(|forward| (forward.arn, json!(forward.weights)))
        .collect())
}

/// One resource of the stack for each type.
async fn existing(aws: &Aws, resources: &[StackResource]) -> Result<Value, ControlPlaneError> {
    let mut found = Map::new();
    for type_name in [
        "AWS::ECS::Cluster",
        "AWS::Logs::LogGroup",
        "AWS::SecretsManager::Secret",
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
    ] {
        if let Some(resource) = ids(resources, type_name).first() {
            let existence = aws.exists(type_name, &resource.physical_id).await?;
            found.insert(type_name.to_owned(), existence_text(&existence).into());
        }
    }
    Ok(found.into())
}

/// Resources that don't exist.
async fn missing(aws: &Aws) -> Result<Value, ControlPlaneError> {
    let image = EcrImage {
        account: None,
        region: None,
        repository: "missing/web".into(),
        reference: "1".into(),
    };
    let stream = LogStream {
        group: "/missing".into(),
        stream: "web/web/1".into(),
    };
    let certificate = "arn:aws:acm:us-east-1:123456789012:certificate/missing";
    let mut found = json!({
        "image": existence_text(&aws.image(&image).await?),
        "certificate": existence_text(&aws.certificate(certificate).await?),
        "lines": aws.last_log_lines(&stream, 10).await?,
        "services": aws.describe_services("missing", &["missing".into()]).await?.len(),
        "targets": aws.target_health("arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/a/b").await?.len(),
    });
    for (type_name, identifier) in [
        ("AWS::ECS::Cluster", "missing"),
        ("AWS::KMS::Key", "alias/missing"),
        ("AWS::Logs::LogGroup", "/missing"),
        ("AWS::SSM::Parameter", "/missing"),
        ("AWS::SecretsManager::Secret", "missing"),
        ("AWS::ElasticLoadBalancingV2::LoadBalancer", "missing"),
    ] {
        let existence = aws.exists(type_name, identifier).await?;
        found[type_name] = existence_text(&existence).into();
    }
    Ok(found)
}

fn existence_text<T>(existence: &Existence<T>) -> String {
    match existence {
        Existence::Exists(_) => "there".to_owned(),
        Existence::Missing => "missing".to_owned(),
        Existence::Unknown(why) => format!("unknown: {why}"),
    }
}
