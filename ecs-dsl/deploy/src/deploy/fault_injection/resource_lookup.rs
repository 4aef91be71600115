//! Lookups of images, certificates and resources, with injected faults.

use super::{Call, FaultInjector};
use crate::deploy::{
    Certificate, ControlPlaneError, EcrImage, Existence, ImageDescription, ResourceLookup,
};

impl<C: ResourceLookup> ResourceLookup for FaultInjector<C> {
    async fn image(
        &self,
        image: &EcrImage,
    ) -> Result<Existence<ImageDescription>, ControlPlaneError> {
        self.call(Call::BatchGetImage, self.cloud.image(image))
            .await
    }

    async fn certificate(&self, arn: &str) -> Result<Existence<Certificate>, ControlPlaneError> {
        self.call(Call::DescribeCertificate, self.cloud.certificate(arn))
            .await
    }

    async fn exists(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> Result<Existence<()>, ControlPlaneError> {
        self.call(Call::GetResource, self.cloud.exists(type_name, identifier))
            .await
    }

    async fn count(&self, type_name: &str) -> Result<u32, ControlPlaneError> {
        self.call(Call::ListResources, self.cloud.count(type_name))
            .await
    }
}
