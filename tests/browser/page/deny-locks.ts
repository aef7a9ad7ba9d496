const denied = () => Promise.reject(new DOMException('locks are denied', 'SecurityError'));
Object.defineProperty(navigator, 'locks', { value: { request: denied } });
