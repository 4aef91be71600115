use ecs_dsl::prelude::*;

#[ecs_dsl::stack(part)]
fn shop(stack: &mut Stack) {
    let bucket = stack.add(Bucket::new("files"));
    let grant = Grant::allow(["ses:SendEmail"], ["*"])
        .and(bucket.read())
        .named("FIRST")
        .named("SECOND");
    stack.add(Worker::new("mail").image(Image::ecr("shop/mail")).grant(grant));
    let tls = MeshTls::private_ca("arn:aws:acm-pca:eu-central-1:123456789012:certificate-authority/1");
    let envoy = Envoy::new().cpu(128).memory(256).cpu(256);
    let retries = Retries::times(2).per_retry_timeout(secs(5)).per_retry_timeout(secs(6));
    let attributes = LoadBalancerAttributes::default()
        .client_keep_alive(minutes(1))
        .client_keep_alive(minutes(2));
    stack.add(Mesh::app_mesh("main").tls(tls).envoy(envoy).retries(retries));
    stack.add(LoadBalancer::public("main").attributes(attributes));
}

fn main() {}
