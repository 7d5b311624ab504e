package dev.greenroom.adapter.slack.api;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Tells a request that broke before its body was written, and so can simply be sent again, from one
 * of which nobody knows whether it was heard.
 */
final class WrittenRequests extends EventListener implements Interceptor {
  /** It broke before all of it was written. */
  static final class NotSent extends IOException {
    private static final long serialVersionUID = 1;

    NotSent(IOException why) {
      super(why.getMessage(), why);
    }
  }

  private final Set<Call> written = ConcurrentHashMap.newKeySet();

  @Override
  public void requestBodyEnd(Call call, long bytes) {
    written.add(call);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IOException e) {
      throw written.contains(chain.call()) ? e : new NotSent(e);
    } finally {
      written.remove(chain.call());
    }
  }
}
