/**
 * What people make passwords of, collected by hand: words of keyboards, of everyday life and of offices, in
 * English and pinyin. A password that is one of these with digits and signs around it is among the first that
 * anyone tries; together with the tails of `strength.ts` they stand for far more than the thousand commonest.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwort passcode passphrase passw pass pwd secret letmein welcome login logon signin admin administrator
  root super superuser sysadmin system manager operator service server guest user username test tester testing demo
  sample example default change changeme changeit temp temporary master access enter open sesame unlock key hello
  hi goodbye thanks please love lovely iloveyou loveyou loveme baby babygirl angel princess prince queen king
  sunshine flower rainbow summer winter spring autumn january february march april may june july august september
  october november december monday tuesday wednesday thursday friday saturday sunday morning night today tomorrow
  football soccer baseball basketball hockey tennis golf liverpool arsenal chelsea barcelona juventus lakers
  dragon tiger monkey panda eagle falcon phoenix wolf lion bear horse dog cat kitty puppy fish shark dolphin
  batman superman spiderman ironman starwars pokemon pikachu minecraft naruto ninja shadow killer hunter ranger
  michael michelle jennifer jessica jordan daniel andrew thomas robert charlie george matthew joshua ashley amanda
  nicole samantha anthony william alexander victoria elizabeth david john james mary anna peter paul maria
  computer internet windows linux apple iphone android huawei xiaomi google baidu wechat weixin taobao alipay qq
  company office business work worker staff team boss money dollar gold silver diamond lucky happy smile freedom
  forever whatever nothing something anything everything trustno trustnoone cheese cookie chocolate coffee pepper
  ginger orange banana cherry apple purple yellow green blue red black white china beijing shanghai guangzhou
  shenzhen tianjin wuhan chengdu ordos kangbashi neimenggu zhongguo woaini woaiwo woaiwojia woaizhongguo wodemima
  mima mimamima denglu guanliyuan xitong yonghu ceshi shequ wangge jiedao zhengfu gongan fuwu renmin nihao nihaoma
  xiexie zaijian laoshi xuesheng pengyou laopo laogong baobao baobei meinv shuaige gongxi facai gongxifacai fuqi
  jixiang ruyi pingan kuaile xingfu shengri xinnian chunjie wangwei liwei zhangwei lina wangfang liuyang wanglei
  mashang shangma saoma erweima abc abcd abcde abcdef abcdefg abcdefgh abcxyz xyz qwe qwer qwert qwerty qwertyui
  qwertyuiop asd asdf asdfg asdfgh asdfghjk asdfghjkl zxc zxcv zxcvb zxcvbn zxcvbnm qaz qazwsx qazwsxedc wsx edc
  qweasd qweasdzxc poiuy lkjhg mnbvc poiuytrewq lkjhgfdsa mnbvcxz azerty dvorak aa aaa aaaa abab`
    .split(/\s+/)
    .filter(Boolean),
);
