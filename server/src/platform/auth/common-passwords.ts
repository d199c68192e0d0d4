/**
 * What passwords are made of again and again, as lists of leaked ones show: English words and names, the keyboard's
 * columns, and Chinese habits (I love you, surnames, 1314 for ever, 168 and 888 for luck). Lower case, signs for letters
 * undone. Words of three letters or fewer are left out: they would be found in anything.
 */
export const COMMON_PASSWORDS: readonly string[] = `
access account admin administrator alexander amanda america andrew angel anthony apple ashley asshole august austin
autumn badboy bailey banana banshee baseball basketball batman beauty biteme blessed blink blue bond brandon buster
butterfly changeme charlie chelsea chester chicken chocolate city compaq computer cookie corvette cowboy daniel
december default diamond donald dragon eagle eminem england falcon family february ferrari flower football forever
freedom friday friend fuckyou gateway george gfhjkm ginger golden google guest guitar hammer hannah hannover harley
heaven hello hockey hotdog hunter iceman iloveyou internet jackson january jasmine jennifer jessica jesus jordan
joseph joshua july june junior justin killer kitten lakers letmein liverpool login london love lovely loveme lover
maggie manager march martin master matrix matthew maverick melissa mercedes merlin michael michelle mickey midnight
monday money monkey monster morgan mother mustang nicholas nicole nothing november number october office orange
packers pass passwd passwort password patrick peanut pepper phoenix player please pokemon porsche prince princess
public purple pussy qazwsx qwaszx raider rainbow ranger richard robert root samantha samsung saturday school secret
september server service shadow silver slayer snoopy soccer sophie spider spring starwars steelers summer sunday
sunshine superman support system taylor temp test tester testing thomas thunder thursday tiger tigger trustno tuesday
user victoria wednesday welcome whatever william winner winter wizard xxxx yankee yellow zaq1xsw2 zxcvbnm
1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik, 9ol. 0p;/ 1q2w 3e4r 5t6y q1w2 e3r4 a1s2 d3f4 asdf qwer zxcv qaz wsx edc
woaini woaiwo wobuzhidao woaizhongguo woshishui caonima mima mimamima wodemima denglu guanli guanliyuan zhanghao
yonghu yonghuming zhengfu jiedao shequ wangge wanggeyuan wanggezhang chengguan chengshi shehui zhili jiguan danwei
zhongguo zhonghua beijing shanghai guangzhou shenzhen tianjin chongqing shandong qingdao jinan yantai weihai nihao
dajiahao xiexie aini baobao laopo laogong qinai kuaile pingan fangfang meimei gege didi xiaoming xiaohong xuexi
gongzuo jiayou wangwei wangfang zhangwei zhangmin zhanglei liuyang liuwei liwei lina lijie chenjie yangyang
wang zhang chen yang huang zhao zhou sun zhu guo gao luo zheng liang xie tang feng deng xiao cheng zeng peng
5201314 520131 1314520 520520 521521 7758521 7758258 147258 147258369 159357 159753 789456 741852 963852 1314 168168
168888 888888 666888 110110 112233 121212 123123 123321 131313 133112 147147 258258 369369 456456 654321 696969
778899 789789 987987 100200 101010 201314 211314 31415926 314159
gridgov wanggeyun gongan weishi huawei tencent weixin taobao alibaba xiaomi lenovo oracle postgres mysql nginx tomcat
`
  .trim()
  .split(/\s+/);
