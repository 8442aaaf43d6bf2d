package guiju.platform.matrix;

import guiju.platform.FreshHome;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test in the founded city, which every test of this shape shares. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"guiju.home=target/test-city", "guiju.rulebook=../rulebooks/nanchong-2023"})
@ContextConfiguration(initializers = FreshHome.class)
@interface InTheCity {}
